import { problem, type CommandHeader, type Route } from '@watchfloor/api-contract';
import { z } from 'zod';
import { problemType } from '../problems/problem.ts';
import { routeTable, type NamedRoute } from '../routes/route-table.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What goes in is described as it is sent, what comes out as it is answered. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const parametersIn = (place: 'path' | 'query', schema: z.ZodType | undefined) => {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Schema>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

const meaning: Readonly<Record<CommandHeader, string>> = {
  'Idempotency-Key': 'Names the command: sent again it gets its first answer and happens once.',
  'If-Match': 'The revision that was read; 409 with what changed when it is another one now.',
};

const headersOf = ({ honours = [] }: Route) =>
  honours.map((name) => ({
    name,
    in: 'header',
    required: false,
    description: meaning[name],
    schema: { type: 'string' },
  }));

const security = ({ needs, method }: Route) => {
  if (needs === 'public') return [];
  if (needs === 'intake') return [{ sourceKey: [] }];
  return [method === 'GET' ? { session: [] } : { session: [], csrf: [] }];
};

const intakeBody = {
  required: true,
  content: Object.fromEntries(
    ['application/json', 'application/x-ndjson', 'text/csv'].map((type) => [type, { schema: {} }]),
  ),
};

const requestBody = ({ needs, body }: Route) => {
  if (needs === 'intake') return { requestBody: intakeBody };
  return body
    ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }
    : {};
};

const operation = ({ name, resource, route }: NamedRoute) => ({
  operationId: name,
  tags: [resource],
  summary: route.summary,
  description: `Needs: ${route.needs}`,
  security: security(route),
  parameters: [...parametersIn('path', route.params), ...parametersIn('query', route.query), ...headersOf(route)],
  ...requestBody(route),
  responses: {
    [route.needs === 'intake' ? '202' : '200']: {
      description: 'Done',
      content: { 'application/json': { schema: schemaOf(route.answers, 'output') } },
    },
    default: {
      description: 'A problem document (RFC 9457) with a stable code',
      content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

const pathOf = ({ route }: NamedRoute) => route.path.replaceAll(/:(\w+)/g, '{$1}');

/** The whole contract as an OpenAPI 3.1 document, made from the route table and from nothing else. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: { title: 'Watchfloor', version: '1', description: 'Times are ISO 8601 in UTC. Errors are problem documents.' },
  tags: [...new Set(routeTable.map(({ resource }) => resource))].map((name) => ({ name })),
  paths: Object.fromEntries(
    [...Map.groupBy(routeTable, pathOf)].map(([path, here]) => [
      path,
      Object.fromEntries(here.map((one) => [one.route.method.toLowerCase(), operation(one)])),
    ]),
  ),
  components: {
    schemas: { Problem: schemaOf(problem, 'output') },
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'wf_session' },
      csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      sourceKey: { type: 'http', scheme: 'bearer', description: 'The key of one source' },
    },
  },
});

import { routes, type Route } from '@watchfloor/api-contract';

/** A route by its durable name, as the matrix and OpenAPI call it: `incident.start`. */
export interface NamedRoute {
  readonly name: string;
  readonly resource: string;
  readonly route: Route;
}

export const routeTable: readonly NamedRoute[] = Object.entries(routes).flatMap(([resource, group]) =>
  Object.entries(group as Record<string, Route>).map(([verb, route]) => ({
    name: `${resource}.${verb}`,
    resource,
    route,
  })),
);

/** What stands beside the product's own routes, for operators and machines. They need no permission and tell no content. */
export const operationalPaths = [
  '/health/live',
  '/health/ready',
  '/metrics',
  '/api/openapi.json',
  '/api/docs',
  '/api/docs/page.css',
  '/api/docs/page.js',
] as const;

export const signature = (method: string, path: string): string => `${method.toUpperCase()} ${path}`;

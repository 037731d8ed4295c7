import { describe, expect, it } from 'vitest';
import { openApi } from './openapi.ts';
import { routeTable } from '../routes/route-table.ts';

const document = openApi();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('The OpenAPI document', () => {
  it('describes every route of the contract, each under its own name', () => {
    expect(operations.map(({ operation }) => operation.operationId).toSorted()).toEqual(
      routeTable.map(({ name }) => name).toSorted(),
    );
  });

  it('declares each parameter of an address', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
      const declared = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect(declared, path).toEqual(named);
    }
  });

  it('asks for a session and a CSRF token where something changes, and for a source’s key at intake', () => {
    const securityOf = (id: string) =>
      operations.find(({ operation }) => operation.operationId === id)?.operation.security;
    expect(securityOf('incident.close')).toEqual([{ session: [], csrf: [] }]);
    expect(securityOf('queue.page')).toEqual([{ session: [] }]);
    expect(securityOf('session.signIn')).toEqual([]);
    expect(securityOf('intake.post')).toEqual([{ sourceKey: [] }]);
  });

  it.each<[string, readonly string[]]>([
    ['incident.assign', ['Idempotency-Key', 'If-Match']],
    ['administration.changePerson', ['Idempotency-Key', 'If-Match']],
    ['incident.note', ['Idempotency-Key']],
    ['intake.post', ['Idempotency-Key']],
    ['incident.saveDraft', []],
    ['session.signIn', []],
    ['queue.page', []],
  ])('promises of the headers of a command what %s honours', (id, honoured) => {
    const found = operations.find(({ operation }) => operation.operationId === id)?.operation.parameters;
    expect(found?.filter((one) => one.in === 'header').map(({ name }) => name)).toEqual(honoured);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

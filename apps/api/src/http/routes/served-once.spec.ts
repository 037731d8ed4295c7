import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { operationalPaths, routeTable } from './route-table.ts';
import { watchRoutes } from './served-once.ts';

const serve = async (skip: string | undefined, ...more: readonly string[]) => {
  const app = fastify({ exposeHeadRoutes: false });
  const assertServed = watchRoutes(app);
  for (const { name, route } of routeTable) {
    if (name !== skip) app.route({ method: route.method, url: route.path, handler: () => ({}) });
  }
  for (const url of [...operationalPaths, ...more]) app.get(url, () => ({}));
  await app.ready();
  return assertServed;
};

describe('The server starts only when', () => {
  it('each route of the contract is served', async () => {
    expect(await serve(undefined)).not.toThrow();
    expect(await serve('incident.close')).toThrow('POST /api/v1/incidents/:id/close');
  });

  it('nothing else is', async () => {
    expect(await serve(undefined, '/api/v1/back-door')).toThrow('back-door');
  });
});

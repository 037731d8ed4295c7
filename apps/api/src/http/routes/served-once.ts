import type { FastifyInstance } from 'fastify';
import { operationalPaths, routeTable, signature } from './route-table.ts';

/**
 * Watches every route that is registered. Call it before the first one; the answer, called when all are there, throws
 * unless each route of the contract is served exactly once and nothing else is.
 */
export const watchRoutes = (fastify: FastifyInstance): (() => void) => {
  const served: string[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) served.push(signature(one, url));
  });
  return () => {
    const table = routeTable.map(({ route }) => signature(route.method, route.path));
    const expected = [...table, ...operationalPaths.map((path) => signature('GET', path))];
    const missing = expected.filter((one) => !served.includes(one));
    const twice = served.filter((one, index) => served.indexOf(one) !== index);
    const unknown = served.filter((one) => !expected.includes(one));
    const wrong = { missing, twice, unknown };
    if (missing.length + twice.length + unknown.length > 0) {
      throw new Error(`routes and contract differ: ${JSON.stringify(wrong)}`);
    }
  };
};

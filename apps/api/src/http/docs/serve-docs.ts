import type { FastifyInstance } from 'fastify';
import css from './page.css?raw';
import html from './page.html?raw';
import script from './page.js?raw';
import { openApi } from './openapi.ts';

/** The contract for machines, and a page for people that reads it: own assets only, so the strict policy holds. */
export const serveDocs = (fastify: FastifyInstance): void => {
  const document = JSON.stringify(openApi());
  const pages = [
    ['/api/openapi.json', 'application/json; charset=utf-8', document],
    ['/api/docs', 'text/html; charset=utf-8', html],
    ['/api/docs/page.css', 'text/css; charset=utf-8', css],
    ['/api/docs/page.js', 'text/javascript; charset=utf-8', script],
  ] as const;
  for (const [path, type, body] of pages) {
    fastify.get(path, (_, reply) => reply.header('cache-control', 'no-cache').type(type).send(body));
  }
};

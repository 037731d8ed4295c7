import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { answerProblem } from '../problems/answer-problem.ts';
import { ProblemError } from '../problems/problem.ts';

const hashed = /-[\w-]{8,}\.\w+$/;
const ours = /^\/(api|health|metrics|live)(\/|$)/;

/** A browser asks for a page by name, curl for anything; a file that is not there is no page to whoever takes anything. */
const wantsPage = (path: string, accept = '*/*'): boolean =>
  accept.includes('text/html') || (accept.includes('*/*') && !/\.[^/]*$/.test(path));

const filesIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(folder.length)}${sep}${entry.name}`.replaceAll(sep, '/')),
  );

const notFound = (request: FastifyRequest, reply: FastifyReply) =>
  answerProblem(new ProblemError('not-found'), request, reply);

/**
 * Serves the built console from the same port; answers the handler for whatever matches no route. Names with a hash in
 * them never change, so browsers keep them for good. Any other address that is opened is a page of the console itself.
 */
export const serveConsole = async (
  fastify: FastifyInstance,
  dist: string | undefined,
): Promise<(request: FastifyRequest, reply: FastifyReply) => FastifyReply> => {
  if (dist === undefined || !existsSync(dist)) return notFound;
  const known = filesIn(dist);
  await fastify.register(files, { root: dist, serve: false, cacheControl: false });
  return (request, reply) => {
    const [path = '/'] = request.url.split('?');
    if ((request.method !== 'GET' && request.method !== 'HEAD') || ours.test(path)) return notFound(request, reply);
    if (known.has(path) && path !== '/index.html') {
      const keep = hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
      return reply.header('cache-control', keep).sendFile(path.slice(1));
    }
    if (!known.has('/index.html') || !wantsPage(path, request.headers.accept)) return notFound(request, reply);
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  };
};

import type { FastifyInstance } from 'fastify';
import { hash } from 'node:crypto';
import { ProblemError } from '../problems/problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const namesUtf8 = /;\s*charset\s*=\s*"?utf-?8"?/i;

/** Bytes that are not UTF-8 are refused instead of guessed at: what is stored must be what was sent. */
export const textOf = (body: Uint8Array): string => {
  try {
    return utf8.decode(body);
  } catch {
    throw new ProblemError('bad-request', { detail: 'The body is not UTF-8.' });
  }
};

export const refuseOtherCharsets = (contentType: string | undefined): void => {
  if (contentType !== undefined && /charset/i.test(contentType) && !namesUtf8.test(contentType)) {
    throw new ProblemError('unsupported-media-type', { detail: 'Only UTF-8 is read.' });
  }
};

const parse = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError('bad-request', { detail: 'The body is not JSON.' });
  }
};

/** Commands are read as JSON in UTF-8 and as nothing else: no forms, no plain text. Intake reads its own bodies. */
export const readJsonBodies = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      refuseOtherCharsets(request.headers['content-type']);
      request.bodyDigest = hash('sha256', body);
      done(null, parse(textOf(body as Buffer)));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
};

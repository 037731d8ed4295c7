import type { FastifyRequest } from 'fastify';
import { tokenHash } from '../../platform/tokens.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ConnectedSource, SourceOfKey } from './connected-source.ts';

const bearer = /^Bearer +(wf_[\w-]{20,200})$/;

/**
 * The source a post may speak for. A key that is nobody's is 401; a good key at another source's address, or at one
 * that does not exist, is the same 404: a detector learns nothing about other customers' sources.
 */
export const authenticate = (request: FastifyRequest, sourceOfKey: SourceOfKey): ConnectedSource => {
  const key = bearer.exec(request.headers.authorization ?? '')?.[1];
  const connected = key === undefined ? undefined : sourceOfKey(tokenHash(key));
  if (!connected) throw new ProblemError('key-invalid', { detail: 'The API key is not one of ours.' });
  const { source } = request.params as { source: string };
  if (connected.source !== source && connected.name !== source)
    throw new ProblemError('not-found', { detail: 'Not a source of this key.' });
  return connected;
};

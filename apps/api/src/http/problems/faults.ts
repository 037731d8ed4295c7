import { HttpException } from '@nestjs/common';
import { LevelClosedError, StoreError, type StoreFault } from '@watchfloor/event-store-port';
import type { ProblemCode } from '@watchfloor/api-contract';
import { isTorn } from '@watchfloor/subscriptions';
import { ProblemError } from './problem.ts';

/** What a client is told when the store cannot: nothing was lost that was acknowledged, and trying again is right. */
const storeFaults: Record<StoreFault, ProblemCode> = {
  unreachable: 'store-unreachable',
  'unknown-outcome': 'store-unreachable',
  full: 'storage-full',
  closed: 'not-ready',
  broken: 'not-ready',
  'too-large': 'too-large',
};

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  429: 'too-many-requests',
  431: 'too-large',
  503: 'not-ready',
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
};

/** Any thrown thing as the problem document the client gets. What is not foreseen is `internal` and says nothing more. */
export const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreError) {
    const code = storeFaults[error.fault];
    const wait = code === 'too-large' ? {} : { retryAfterSeconds: 2 };
    return new ProblemError(code, wait, { cause: error });
  }
  if (error instanceof LevelClosedError) {
    return new ProblemError('not-ready', { detail: error.message, retryAfterSeconds: 60 }, { cause: error });
  }
  // The node says so itself and is started again; a detector keeps what it has until then.
  if (isTorn(error)) return new ProblemError('not-ready', { retryAfterSeconds: 2 }, { cause: error });
  const code = byStatus[statusOf(error) ?? 500] ?? 'internal';
  return new ProblemError(code, {}, { cause: error });
};

import { messageOf } from '@watchfloor/kernel';
import { ErrorType, isCommandError } from '@eventstore/db-client';
import { StoreError } from '@watchfloor/event-store-port';

/**
 * What an error of the client means to us. `unknown`: it may or may not have happened. `not-sent`: it surely has not.
 * `elsewhere`: another node leads now. `refused`: trying again cannot help.
 */
export type Trouble =
  'conflict' | 'deleted' | 'no-stream' | 'too-large' | 'too-slow' | 'elsewhere' | 'not-sent' | 'unknown' | 'refused';

const neverSent = /No connection established|Name resolution failed|Failed to discover/;

/** gRPC codes of a request that was understood and turned down: invalid argument, precondition, rights, no such method. */
const refusals = new Set([3, 7, 9, 12, 16]);

export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof StoreError) return error.fault === 'unreachable' ? 'not-sent' : 'refused';
  if (!(error instanceof Error)) return 'unknown';
  if (neverSent.test(error.message)) return 'not-sent';
  if (!isCommandError(error)) return 'unknown';
  switch (error.type) {
    case ErrorType.WRONG_EXPECTED_VERSION:
      return 'conflict';
    case ErrorType.STREAM_DELETED:
      return 'deleted';
    case ErrorType.STREAM_NOT_FOUND:
      return 'no-stream';
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return 'too-large';
    case ErrorType.TIMEOUT:
      return /Consumer too slow/.test(error.message) ? 'too-slow' : 'unknown';
    case ErrorType.NOT_LEADER:
      return 'elsewhere';
    case ErrorType.ACCESS_DENIED:
      return 'refused';
    default:
      return error.code !== undefined && refusals.has(error.code) ? 'refused' : 'unknown';
  }
};

/** Worth another try: the store was away, silent, or led by another node. */
export const passes = (trouble: Trouble): boolean =>
  trouble === 'unknown' || trouble === 'not-sent' || trouble === 'elsewhere';

/** `doubtful`: something was sent and never answered, so that the caller must not take this for a refusal. */
export const storeErrorFrom = (error: unknown, doubtful: boolean): StoreError => {
  if (error instanceof StoreError) return error;
  const message = messageOf(error);
  const trouble = troubleOf(error);
  if (doubtful) return new StoreError('unknown-outcome', message, { cause: error });
  if (trouble === 'too-large') return new StoreError('too-large', message, { cause: error });
  return new StoreError(passes(trouble) ? 'unreachable' : 'broken', message, { cause: error });
};

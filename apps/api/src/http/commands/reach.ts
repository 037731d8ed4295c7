import type { Position } from '@watchfloor/event-store-port';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { ProblemError } from '../problems/problem.ts';

/** A query does not wait longer for its node: an older answer says its position. */
const QUERY_WAITS_MS = 2_000;
const COMMAND_WAITS_MS = 5_000;
const format = /^[a-z]?\d{1,9}\.[0-9a-f]{32}$/;

/** Lets a reader see what they just did: waits, bounded, until this node is at `after`. Whether it is. */
export const reach = async ({ queue }: Runtime, after: string | undefined): Promise<boolean> => {
  if (after === undefined) return true;
  if (!format.test(after)) {
    throw new ProblemError('bad-request', { fields: [{ path: 'query.after', message: 'is a position of a command' }] });
  }
  return queue.waitFor(after, QUERY_WAITS_MS);
};

/** For what must hold the moment it is answered, sessions and keys: waits until this node's read models know it. */
export const settled = async ({ queue }: Runtime, position: Position | null): Promise<void> => {
  if (position !== null) await queue.waitFor(position, COMMAND_WAITS_MS);
};

import { messageOf } from '@watchfloor/kernel';
import { StoreError } from '@watchfloor/event-store-port';

const FULL = 13;
const BUSY = 5;
/** Errors that a request earns by itself (constraint, mismatch, misuse), whatever the state of the disk. */
const ITS_OWN = new Set([1, 18, 19, 20, 21, 25]);

const codeOf = (error: unknown): number | undefined => {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
};

/** True when only the one request is wrong: the others of its transaction need not suffer. */
export const isItsOwn = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === undefined || ITS_OWN.has(code);
};

/**
 * What an error of the writer means to a caller. No space is a state that passes; anything else that SQLite reports while
 * writing (a failed fsync above all) leaves unknown what is on the disk, and the node must stop.
 */
export const faultOf = (error: unknown): StoreError => {
  if (error instanceof StoreError) return error;
  if (codeOf(error) === FULL) return new StoreError('full', 'the disk is full', { cause: error });
  // Somebody else kept the file locked through the whole busy timeout: no write of ours has begun.
  if (codeOf(error) === BUSY) return new StoreError('unreachable', 'the log is locked', { cause: error });
  return new StoreError('broken', `the log cannot be written: ${messageOf(error)}`, { cause: error });
};

import { StoreError } from '@watchfloor/event-store-port';
import { CannotApplyError } from '@watchfloor/read-models';

/** SQLITE_BUSY, SQLITE_IOERR, SQLITE_FULL: somebody else's moment, a disk that comes back, space that is made. */
const PASSING = new Set([5, 10, 13]);

const sqliteCode = (error: unknown): number | undefined => {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
};

/** `retry`: it may pass by itself. `ended`: the log was shut. `halt`: trying again would fail again, or hide something. */
export const whatToDo = (error: unknown): 'retry' | 'ended' | 'halt' => {
  if (error instanceof CannotApplyError) return whatToDo(error.cause);
  if (error instanceof StoreError) {
    if (error.fault === 'closed') return 'ended';
    return error.fault === 'broken' || error.fault === 'too-large' ? 'halt' : 'retry';
  }
  const code = sqliteCode(error);
  return code !== undefined && PASSING.has(code) ? 'retry' : 'halt';
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

import { StoreError } from '@watchfloor/event-store-port';
import { CannotApplyError } from '@watchfloor/read-models';

/** SQLITE_BUSY, SQLITE_IOERR, SQLITE_FULL: somebody else's moment, a disk that comes back, space that is made. */
const PASSING = new Set([5, 10, 13]);

/** SQLITE_CORRUPT, SQLITE_NOTADB: a file torn by a power cut or a bad disk. */
const TORN = new Set([11, 26]);

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

/** Whether read models cannot be read any more. They are only a copy of what the log holds: thrown away, they are built again. */
export const isTorn = (error: unknown): boolean =>
  error instanceof CannotApplyError ? isTorn(error.cause) : TORN.has(sqliteCode(error) ?? 0);

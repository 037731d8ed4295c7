import type { Clocks, Standing } from '@watchfloor/policy';
import type { Db } from './projection.ts';
import { parsed, row } from './rows.ts';

/** What the next event on an incident is judged from. */
export interface Remembered {
  readonly number: number;
  readonly customer: string;
  readonly revision: number;
  readonly clocks: Clocks;
  readonly standing: Standing;
}

/** More than the open incidents of a busy day. */
const MOST = 10_000;
const memories = new WeakMap<Db, Map<string, Remembered>>();

const memoryOf = (db: Db): Map<string, Remembered> => {
  const known = memories.get(db) ?? new Map<string, Remembered>();
  memories.set(db, known);
  return known;
};

/** Call it for what the incident's row says, or will say when the batch settles. */
export const remember = (db: Db, incident: string, what: Remembered): void => {
  const memory = memoryOf(db);
  memory.delete(incident);
  memory.set(incident, what);
};

/** Call it once the rows are written: what was touched longest ago is read from them when it is needed again. */
export const forgetOldest = (db: Db): void => {
  const memory = memoryOf(db);
  for (const incident of memory.keys().take(Math.max(0, memory.size - MOST))) memory.delete(incident);
};

const read = (db: Db, incident: string): Remembered | undefined => {
  const found = row<{ number: number; customer: string; revision: number; clocks: string; standing: string }>(
    db,
    'SELECT number, customer, revision, clocks, standing FROM incidents WHERE id = ?',
    incident,
  );
  return found && { ...found, clocks: parsed<Clocks>(found.clocks), standing: parsed<Standing>(found.standing) };
};

/**
 * The incident as it was before its event of this revision. What is remembered is of use only when it is exactly one
 * revision older: after a rollback it would be ahead of the tables, and then the row is read again.
 */
export const before = (db: Db, incident: string, revision: number): Remembered => {
  const known = memoryOf(db).get(incident);
  if (known?.revision === revision - 1) return known;
  const found = read(db, incident);
  if (found === undefined) throw new Error(`incident ${incident} was never registered`);
  return found;
};

/** Whose hands it is in as of the event that open-incidents applied last; null when nobody's, undefined when it is unknown. */
export const holderOf = (db: Db, incident: string): string | null | undefined => {
  const known = memoryOf(db).get(incident);
  if (known) return known.standing.holder;
  return row<{ holder: string | null }>(db, 'SELECT holder FROM incidents WHERE id = ?', incident)?.holder;
};

/** Number and customer never change once an incident is registered. Undefined when it is unknown. */
export const identityOf = (db: Db, incident: string): Pick<Remembered, 'number' | 'customer'> | undefined =>
  memoryOf(db).get(incident) ??
  row<Pick<Remembered, 'number' | 'customer'>>(db, 'SELECT number, customer FROM incidents WHERE id = ?', incident);

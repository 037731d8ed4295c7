import type { Db } from './projection.ts';

interface Held {
  row: unknown;
  changed: boolean;
}

const held = new WeakMap<Db, Map<object, Map<string, Held>>>();

/**
 * Rows that events of one batch read and change again and again: each is read once, and written once at the batch's end.
 * `Row` may be undefined where there may be none.
 */
export interface HeldRows<Row> {
  readonly get: (db: Db, key: string) => Row;
  readonly set: (db: Db, key: string, row: NonNullable<Row>) => void;
  /** Writes what was changed; a projection calls it in its own `settle`. */
  readonly settle: (db: Db) => void;
}

export const heldRows = <Row>(
  read: (db: Db, key: string) => Row,
  write: (db: Db, key: string, row: NonNullable<Row>) => void,
): HeldRows<Row> => {
  const self = {};
  const of = (db: Db): Map<string, Held> => {
    const all = held.get(db) ?? new Map<object, Map<string, Held>>();
    const own = all.get(self) ?? new Map<string, Held>();
    held.set(db, all.set(self, own));
    return own;
  };
  return {
    get: (db, key) => {
      const own = of(db);
      const known = own.get(key) ?? { row: read(db, key), changed: false };
      own.set(key, known);
      return known.row as Row;
    },
    set: (db, key, row) => void of(db).set(key, { row, changed: true }),
    settle: (db) => {
      for (const [key, { row, changed }] of of(db)) if (changed) write(db, key, row as NonNullable<Row>);
    },
  };
};

/** When a batch is written, and when it was rolled back: the tables alone know what stands. */
export const releaseRows = (db: Db): void => void held.delete(db);

import type { EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'AlertsQuarantined',
  'QuarantineRetried',
  'QuarantineDiscarded',
] as const satisfies readonly EventName[];

/** Which rejected alerts are kept, as they came, until an administrator runs them again or gives them up. */
export const quarantine: Projection = {
  name: 'quarantine',
  version: 1,
  tables: `
    CREATE TABLE quarantine_batches (
      batch INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, customer TEXT NOT NULL,
      received_at INTEGER NOT NULL) STRICT;
    CREATE TABLE quarantine_items (
      batch TEXT NOT NULL, item INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL, body TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'kept', PRIMARY KEY (batch, item)) STRICT`,
  indexes: 'CREATE INDEX quarantine_batches_source ON quarantine_batches (source)',
  events,
  apply: (db, event, announce) => {
    const id = idOfStream(event.stream);
    if (event.type === 'AlertsQuarantined') {
      const { source, customer, receivedAt, items } = event.data;
      db.prepare(
        'INSERT OR IGNORE INTO quarantine_batches (id, source, customer, received_at) VALUES (?, ?, ?, ?)',
      ).run(id, source, customer, receivedAt);
      const keep = db.prepare(
        'INSERT OR IGNORE INTO quarantine_items (batch, item, code, detail, body) VALUES (?, ?, ?, ?, ?)',
      );
      for (const { index, code, detail, body } of items) keep.run(id, index, code, detail, body);
    } else if (event.type === 'QuarantineRetried') {
      const take = db.prepare("UPDATE quarantine_items SET state = 'taken' WHERE batch = ? AND item = ?");
      for (const item of event.data.taken) take.run(id, item);
    } else if (event.type === 'QuarantineDiscarded') {
      db.prepare("UPDATE quarantine_items SET state = 'discarded' WHERE batch = ? AND state = 'kept'").run(id);
    }
    announce('quarantine', id);
  },
};

export interface QuarantinedItem {
  readonly index: number;
  readonly code: string;
  readonly detail: string;
  readonly body: string;
  readonly state: 'kept' | 'taken' | 'discarded';
}

export interface QuarantineBatch {
  readonly id: string;
  readonly source: string;
  readonly customer: string;
  readonly receivedAt: number;
  readonly items: readonly QuarantinedItem[];
}

type Stored = Omit<QuarantineBatch, 'items'> & { readonly batch: number };

const itemsOf = (db: Db, id: string, most = -1, shown = Number.MAX_SAFE_INTEGER): QuarantinedItem[] =>
  rows<QuarantinedItem>(
    db,
    `SELECT item AS "index", code, detail, substr(body, 1, ?2) AS body, state FROM quarantine_items WHERE batch = ?1
     ORDER BY item LIMIT ?3`,
    id,
    shown,
    most,
  );

const SELECT = 'SELECT batch, id, source, customer, received_at AS receivedAt FROM quarantine_batches';

/** Of a batch on a page: enough to see what is wrong with it. One post may hold thousands, and of each up to a megabyte. */
const ITEMS_ON_A_PAGE = 20;
const LETTERS_ON_A_PAGE = 10_000;

/** Whole, with every item as it came. */
export const quarantineBatch = (db: Db, id: string): QuarantineBatch | undefined =>
  rows<Stored>(db, `${SELECT} WHERE id = ?`, id).map(({ batch: _, ...stored }) => ({
    ...stored,
    items: itemsOf(db, id),
  }))[0];

/** A batch as a page shows it: its first items, of each the beginning. */
export interface QuarantinePart extends QuarantineBatch {
  /** All of its items, and those of them that wait for a decision. */
  readonly total: number;
  readonly kept: number;
}

const partFrom = (db: Db, { batch: _, ...stored }: Stored): QuarantinePart => {
  const [counted] = rows<{ total: number; kept: number }>(
    db,
    "SELECT COUNT(*) AS total, COALESCE(SUM(state = 'kept'), 0) AS kept FROM quarantine_items WHERE batch = ?",
    stored.id,
  );
  const items = itemsOf(db, stored.id, ITEMS_ON_A_PAGE, LETTERS_ON_A_PAGE);
  return { ...stored, items, total: counted?.total ?? 0, kept: counted?.kept ?? 0 };
};

export interface QuarantinePage {
  readonly batches: readonly QuarantinePart[];
  readonly next: string | null;
}

/** Latest first. A cursor that is not one of ours starts at the front. */
export const quarantinePage = (db: Db, limit: number, cursor?: string): QuarantinePage => {
  const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const found = rows<Stored>(db, `${SELECT} WHERE batch < ? ORDER BY batch DESC LIMIT ?`, before, limit + 1);
  const shown = found.slice(0, limit);
  return {
    batches: shown.map((stored) => partFrom(db, stored)),
    next: found.length > limit ? String(shown.at(-1)?.batch) : null,
  };
};

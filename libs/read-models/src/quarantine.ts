import type { Clearance, EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'AlertsQuarantined',
  'QuarantineRetried',
  'QuarantineDiscarded',
] as const satisfies readonly EventName[];

/** Which rejected alerts are kept, as they came, until an administrator runs them again or gives them up. */
export const quarantine: Projection = {
  name: 'quarantine',
  version: 2,
  tables: `
    CREATE TABLE quarantine_batches (
      batch INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, customer TEXT NOT NULL,
      received_at INTEGER NOT NULL, total INTEGER NOT NULL DEFAULT 0, kept INTEGER NOT NULL DEFAULT 0) STRICT;
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
      let added = 0;
      for (const { index, code, detail, body } of items)
        added += Number(keep.run(id, index, code, detail, body).changes);
      db.prepare('UPDATE quarantine_batches SET total = total + ?2, kept = kept + ?2 WHERE id = ?1').run(id, added);
    } else if (event.type === 'QuarantineRetried') {
      const take = db.prepare(
        "UPDATE quarantine_items SET state = 'taken' WHERE batch = ? AND item = ? AND state = 'kept'",
      );
      let taken = 0;
      for (const item of event.data.taken) taken += Number(take.run(id, item).changes);
      db.prepare('UPDATE quarantine_batches SET kept = kept - ? WHERE id = ?').run(taken, id);
    } else if (event.type === 'QuarantineDiscarded') {
      db.prepare("UPDATE quarantine_items SET state = 'discarded' WHERE batch = ? AND state = 'kept'").run(id);
      db.prepare('UPDATE quarantine_batches SET kept = 0 WHERE id = ?').run(id);
    }
    announce('quarantine', id);
  },
};

/** The items of one post that could not be taken. */
export interface QuarantineBatch {
  readonly id: string;
  readonly source: string;
  readonly customer: string;
  readonly receivedAt: number;
  /** All of them, and those that wait for a decision. */
  readonly total: number;
  readonly kept: number;
}

type Stored = QuarantineBatch & { readonly batch: number };
const SELECT = 'SELECT batch, id, source, customer, received_at AS receivedAt, total, kept FROM quarantine_batches';
const known = ({ batch: _, ...stored }: Stored): QuarantineBatch => stored;

export const quarantineBatch = (db: Db, id: string): QuarantineBatch | undefined => {
  const stored = row<Stored>(db, `${SELECT} WHERE id = ?`, id);
  return stored && known(stored);
};

export interface QuarantinedItem {
  readonly index: number;
  readonly code: string;
  readonly detail: string;
  readonly body: string;
  readonly state: 'kept' | 'taken' | 'discarded';
}

/** Those that wait for a decision, whole and in order, behind the item `after` (-1: from the first): a batch may be as large as a post. */
export const keptItems = (db: Db, id: string, after: number, limit: number): readonly QuarantinedItem[] =>
  rows(
    db,
    `SELECT item AS "index", code, detail, body, state FROM quarantine_items
     WHERE batch = ? AND item > ? AND state = 'kept' ORDER BY item LIMIT ?`,
    id,
    after,
    limit,
  );

/** Of a batch on a page: enough to see what is wrong with it. One post may hold thousands, and of each up to a megabyte. */
const ITEMS_OF_A_BATCH = 20;
const LETTERS_OF_AN_ITEM = 10_000;
/** A page that has so many is full, however few its batches are. */
const LETTERS_ON_A_PAGE = 1_000_000;

/** A batch as a page shows it: its first items, of each the beginning. */
export interface QuarantinePart extends QuarantineBatch {
  readonly items: readonly QuarantinedItem[];
}

const firstItems = (db: Db, id: string): readonly QuarantinedItem[] =>
  rows(
    db,
    `SELECT item AS "index", code, detail, substr(body, 1, ?2) AS body, state FROM quarantine_items WHERE batch = ?1
     ORDER BY item LIMIT ?3`,
    id,
    LETTERS_OF_AN_ITEM,
    ITEMS_OF_A_BATCH,
  );

export interface QuarantinePage {
  readonly batches: readonly QuarantinePart[];
  readonly next: string | null;
}

export interface QuarantineQuery {
  readonly clearance: Clearance;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Latest first, of customers the reader is cleared for. A cursor that is not one of ours starts at the front. */
export const quarantinePage = (db: Db, { clearance, limit, cursor }: QuarantineQuery): QuarantinePage => {
  const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const everybody = clearance === 'all';
  const found = rows<Stored>(
    db,
    `${SELECT} WHERE batch < ? AND (? OR customer IN (SELECT value FROM json_each(?))) ORDER BY batch DESC LIMIT ?`,
    before,
    everybody ? 1 : 0,
    JSON.stringify(everybody ? [] : clearance),
    limit + 1,
  );
  const batches: QuarantinePart[] = [];
  let room = LETTERS_ON_A_PAGE;
  for (const stored of found.slice(0, limit)) {
    if (room <= 0) break;
    const items = firstItems(db, stored.id);
    for (const { body } of items) room -= body.length;
    batches.push({ ...known(stored), items });
  }
  const more = found.length > batches.length;
  return { batches, next: more ? String(found[batches.length - 1]?.batch) : null };
};

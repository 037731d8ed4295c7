import type { EventName, SourceFormat } from '@watchfloor/events';
import { heldRows } from './held-rows.ts';
import type { Db, Projection } from './projection.ts';
import { parsed, row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'SourceConnected',
  'SourceChanged',
  'ApiKeyIssued',
  'ApiKeyRevoked',
  'AlertsReceived',
] as const satisfies readonly EventName[];

/** What came from a source in this batch: its row is written once for many chunks. */
const received = heldRows<{ readonly alerts: number; readonly at: number } | undefined>(
  () => undefined,
  (db, source, { alerts, at }) => {
    db.prepare('UPDATE sources SET alerts = alerts + ?, last_alert_at = ? WHERE id = ?').run(alerts, at, source);
  },
);

/** Which detectors may send for which customer, with which keys, and how much came from each. */
export const sourcesAndKeys: Projection = {
  name: 'sources-and-keys',
  version: 1,
  apart: true,
  tables: `
    CREATE TABLE sources (
      id TEXT PRIMARY KEY, customer TEXT NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL, mapping TEXT,
      alerts INTEGER NOT NULL DEFAULT 0, last_alert_at INTEGER) STRICT, WITHOUT ROWID;
    CREATE TABLE api_keys (
      id TEXT PRIMARY KEY, source TEXT NOT NULL, hash TEXT NOT NULL, prefix TEXT NOT NULL,
      issued_at INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  indexes: 'CREATE INDEX api_keys_hash ON api_keys (hash)',
  events,
  apply: (db, event, announce) => {
    if (event.type === 'AlertsReceived') {
      const { source, alerts, receivedAt } = event.data;
      received.set(db, source, { alerts: (received.get(db, source)?.alerts ?? 0) + alerts.length, at: receivedAt });
      return;
    }
    const id = idOfStream(event.stream);
    if (event.type === 'SourceConnected') {
      const { customer, name, format, mapping } = event.data;
      db.prepare('INSERT INTO sources (id, customer, name, format, mapping) VALUES (?, ?, ?, ?, ?)').run(
        id,
        customer,
        name,
        format,
        mapping === undefined ? null : JSON.stringify(mapping),
      );
    } else if (event.type === 'SourceChanged') {
      const { name, mapping } = event.data;
      db.prepare('UPDATE sources SET name = ?, mapping = coalesce(?, mapping) WHERE id = ?').run(
        name,
        mapping === undefined ? null : JSON.stringify(mapping),
        id,
      );
    } else if (event.type === 'ApiKeyIssued') {
      const { key, hash, prefix, at } = event.data;
      db.prepare('INSERT INTO api_keys VALUES (?, ?, ?, ?, ?)').run(key, id, hash, prefix, at);
    } else if (event.type === 'ApiKeyRevoked') {
      db.prepare('DELETE FROM api_keys WHERE id = ?').run(event.data.key);
    }
    announce('sources', id);
  },
  settle: received.settle,
};

export interface ApiKey {
  readonly id: string;
  readonly prefix: string;
  readonly issuedAt: number;
}

/** `lastAlertAt` is when the newest alert was received (ms); `keys` are those not revoked. */
export interface Source {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly format: SourceFormat;
  readonly mapping: Readonly<Record<string, unknown>> | null;
  readonly alerts: number;
  readonly lastAlertAt: number | null;
  readonly quarantined: number;
  readonly keys: readonly ApiKey[];
}

type Stored = Omit<Source, 'mapping' | 'keys'> & { readonly mapping: string | null };

const SELECT = `SELECT s.id, s.customer, s.name, s.format, s.mapping, s.alerts, s.last_alert_at AS lastAlertAt,
    (SELECT count(*) FROM quarantine_batches b JOIN quarantine_items q ON q.batch = b.id
      WHERE b.source = s.id AND q.state = 'kept') AS quarantined FROM sources s`;

const sourceFrom = (db: Db, stored: Stored): Source => ({
  ...stored,
  mapping: stored.mapping === null ? null : parsed<Record<string, unknown>>(stored.mapping),
  keys: rows<ApiKey>(
    db,
    'SELECT id, prefix, issued_at AS issuedAt FROM api_keys WHERE source = ? ORDER BY issued_at, id',
    stored.id,
  ),
});

/** By name. */
export const allSources = (db: Db): Source[] =>
  rows<Stored>(db, `${SELECT} ORDER BY s.name, s.id`).map((stored) => sourceFrom(db, stored));

/** Only what they are called: beside an alert nobody counts what a source has in quarantine. */
export const sourcesByName = (db: Db): Pick<Source, 'id' | 'name'>[] =>
  rows<Pick<Source, 'id' | 'name'>>(db, 'SELECT id, name FROM sources ORDER BY name, id');

export const sourceById = (db: Db, id: string): Source | undefined => {
  const stored = row<Stored>(db, `${SELECT} WHERE s.id = ?`, id);
  return stored && sourceFrom(db, stored);
};

/** What an intake post needs to know of the key it came with; undefined when the key is unknown or revoked. */
export interface KeyedSource {
  readonly key: string;
  readonly source: string;
  readonly name: string;
  readonly customer: string;
  readonly format: Source['format'];
  readonly mapping: Source['mapping'];
}

export const sourceByKey = (db: Db, keyHash: string): KeyedSource | undefined => {
  const found = row<Omit<KeyedSource, 'mapping'> & { mapping: string | null }>(
    db,
    `SELECT k.id AS key, s.id AS source, s.name, s.customer, s.format, s.mapping FROM api_keys k JOIN sources s ON s.id = k.source
     WHERE k.hash = ?`,
    keyHash,
  );
  return found && { ...found, mapping: found.mapping === null ? null : parsed<Record<string, unknown>>(found.mapping) };
};

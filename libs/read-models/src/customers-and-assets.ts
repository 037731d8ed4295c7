import type { Clearance, EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { parsed, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'CustomerRegistered',
  'CustomerChanged',
  'AssetRecorded',
  'AssetRemoved',
] as const satisfies readonly EventName[];

/** Whose alerts we watch, how much weight they have, and which of their machines matter most. */
export const customersAndAssets: Projection = {
  name: 'customers-and-assets',
  version: 1,
  tables: `
    CREATE TABLE customers (id TEXT PRIMARY KEY, name TEXT NOT NULL, weight INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE assets (
      customer TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, hosts TEXT NOT NULL, ranges TEXT NOT NULL,
      criticality INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (customer, id)) STRICT, WITHOUT ROWID`,
  events,
  apply: (db, event, announce) => {
    const customer = idOfStream(event.stream);
    if (event.type === 'CustomerRegistered' || event.type === 'CustomerChanged') {
      const { name, weight } = event.data;
      db.prepare('INSERT OR REPLACE INTO customers VALUES (?, ?, ?)').run(customer, name, weight);
    } else if (event.type === 'AssetRecorded') {
      const { asset, name, hosts, ranges, criticality, note } = event.data;
      db.prepare('INSERT OR REPLACE INTO assets VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        customer,
        asset,
        name,
        JSON.stringify(hosts),
        JSON.stringify(ranges),
        criticality,
        note,
      );
    } else if (event.type === 'AssetRemoved') {
      db.prepare('DELETE FROM assets WHERE customer = ? AND id = ?').run(customer, event.data.asset);
    }
    announce('customers', customer);
  },
};

/** Matched by host name or IP range (CIDR); criticality 0–100. */
export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly ranges: readonly string[];
  readonly criticality: number;
  readonly note: string;
}

/** Weight 0–100. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly assets: readonly Asset[];
}

type StoredAsset = Omit<Asset, 'hosts' | 'ranges'> & {
  readonly customer: string;
  readonly hosts: string;
  readonly ranges: string;
};

/** Those a reader is cleared for, by name, each with its assets by name. */
export const customersFor = (db: Db, clearance: Clearance): Customer[] => {
  const assets = Map.groupBy(
    rows<StoredAsset>(db, 'SELECT customer, id, name, hosts, ranges, criticality, note FROM assets ORDER BY name, id'),
    ({ customer }) => customer,
  );
  return rows<Omit<Customer, 'assets'>>(db, 'SELECT id, name, weight FROM customers ORDER BY name, id')
    .filter(({ id }) => clearance === 'all' || clearance.includes(id))
    .map((customer) => ({
      ...customer,
      assets: (assets.get(customer.id) ?? []).map(({ customer: _, hosts, ranges, ...asset }) => ({
        ...asset,
        hosts: parsed<string[]>(hosts),
        ranges: parsed<string[]>(ranges),
      })),
    }));
};

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysInMemory, openStore } from '@watchfloor/event-store-port';
import type { Projection } from '@watchfloor/read-models';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildViews, fillApart, type Building } from './build-views.ts';
import { readCheckpoint } from './checkpoint.ts';
import { memoryLog, raw } from './testing/index.ts';
import { openViews } from './views-db.ts';

const registeredIn = (table: string, more: Partial<Projection> = {}): Projection => ({
  name: table,
  version: 1,
  tables: `CREATE TABLE ${table} (customer TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO ${table} VALUES ('cus-0')`,
  events: ['CustomerRegistered'],
  apply: (db, event) => {
    if (event.type !== 'CustomerRegistered') return;
    db.prepare(`INSERT INTO ${table} VALUES (?)`).run(event.data.customer);
  },
  ...more,
});
const projections = [registeredIn('here'), registeredIn('there', { apart: true })];
const register = (n: number) => raw('CustomerRegistered', { customer: `cus-${n}`, name: '', weight: 1, at: 1 }, 1);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'subscriptions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A log of two customers, and a build of it. */
const building = (more: Partial<Building> = {}) => {
  const log = memoryLog();
  log.put('customer-cus-1', register(1));
  const end = log.put('customer-cus-2', register(2));
  const store = openStore(log, keysInMemory());
  const { signal } = new AbortController();
  const filling = { store, projections, signal, onApplied: () => undefined };
  return { log, end, filling, build: { ...filling, file: join(folder, 'views-1.db'), ...more } };
};

const rowsOf = (file: string, table: string) => {
  const views = openViews(file);
  const found = views.prepare(`SELECT customer FROM ${table} ORDER BY customer`).all() as { customer: string }[];
  views.close();
  return found.map(({ customer }) => customer);
};

describe('a build of the read models that is filled in two halves', () => {
  it('holds in one file what each half made of the same part of the log', async () => {
    const { log, end, filling, build } = building();
    const beside: Building['beside'] = async (file, until) => {
      // Whatever comes from now on is for whoever follows, in both halves.
      log.put('customer-cus-3', register(3));
      return fillApart(filling, file, until);
    };
    expect(await buildViews({ ...build, beside })).toBe(true);
    const all = ['cus-0', 'cus-1', 'cus-2'];
    expect([rowsOf(build.file, 'here'), rowsOf(build.file, 'there')]).toEqual([all, all]);
    const views = openViews(build.file);
    expect(readCheckpoint(views)).toMatchObject({ position: end, complete: true });
    views.close();
    expect(readdirSync(folder).filter((name) => name.includes('apart'))).toEqual([]);
  });

  it('says what one half failed of, stops the other and leaves nothing', async () => {
    let stopped = false;
    const { build } = building({
      projections: [
        registeredIn('here', {
          apply: () => {
            throw new Error('a bug of this release');
          },
        }),
      ],
    });
    const beside: Building['beside'] = (_, __, stop) =>
      new Promise((resolve) => {
        stop.addEventListener('abort', () => {
          stopped = true;
          resolve(false);
        });
      });
    await expect(buildViews({ ...build, beside })).rejects.toThrow(/a bug of this release/);
    expect([stopped, existsSync(build.file), readdirSync(folder)]).toEqual([true, false, []]);
  });

  it('is no build when the other half was killed', async () => {
    const { build } = building();
    const beside = () => Promise.reject(new Error('the building process was ended by SIGKILL'));
    await expect(buildViews({ ...build, beside })).rejects.toThrow(/SIGKILL/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is abandoned when the node stops', async () => {
    const stopping = new AbortController();
    const { build } = building({ signal: stopping.signal });
    const beside: Building['beside'] = async () => {
      stopping.abort();
      return false;
    };
    expect(await buildViews({ ...build, beside })).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

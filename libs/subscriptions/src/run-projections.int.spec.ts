import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysInMemory, openStore } from '@watchfloor/event-store-port';
import type { Projection } from '@watchfloor/read-models';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildViews, type Building } from './build-views.ts';
import { memoryLog, raw, watchedRun, type MemoryLog, type WatchedRun } from './testing/index.ts';
import { removeAllViews } from './views-files.ts';

/** Who of the customers was registered when: enough of a read model to see what the loop does. */
const registered = (version = 1, apply?: Projection['apply']): Projection => ({
  name: 'registered',
  version,
  tables: 'CREATE TABLE registered (customer TEXT NOT NULL, name TEXT NOT NULL) STRICT',
  indexes: 'CREATE INDEX registered_name ON registered (name)',
  events: ['CustomerRegistered'],
  apply:
    apply ??
    ((db, event, announce) => {
      if (event.type !== 'CustomerRegistered') return;
      db.prepare('INSERT INTO registered VALUES (?, ?)').run(event.data.customer, event.data.name);
      announce('customers', event.data.customer);
    }),
});
const customer = (n: number, at = 1) =>
  raw('CustomerRegistered', { customer: `cus-${n}`, name: `Customer ${n}`, weight: 1, at }, at);
const names = 'SELECT name FROM registered ORDER BY rowid';
const named = (...numbers: number[]) => numbers.map((n) => ({ name: `Customer ${n}` }));

let directory = '';
let running: WatchedRun[] = [];
const start = (
  ...[log, projections = [registered()], more]: [MemoryLog, Projection[]?, Parameters<typeof watchedRun>[3]?]
) => {
  const run = watchedRun(log, directory, projections, more);
  running.push(run);
  return run;
};
const live = (run: WatchedRun) => run.until(() => run.lags.at(-1)?.state === 'live');

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'subscriptions-'));
});
afterEach(async () => {
  await Promise.all(running.map((run) => run.stop()));
  running = [];
  rmSync(directory, { recursive: true, force: true });
});

describe('the subscription of a node', () => {
  it('builds its read models from all that happened, and then follows', async () => {
    const log = memoryLog();
    log.put('customer-cus-1', customer(1));
    const run = start(log);
    await live(run);
    expect(run.ask(names)).toEqual(named(1));
    const position = log.put('customer-cus-2', customer(2));
    await run.until(() => run.commits.length === 1);
    expect(run.ask(names)).toEqual(named(1, 2));
    expect(run.commits[0]).toMatchObject({ position, changes: new Map([['customers', new Set(['cus-2'])]]) });
  });

  it('goes on after a restart where it stopped, and serves at once what it had', async () => {
    const log = memoryLog();
    log.put('customer-cus-1', customer(1));
    const first = start(log);
    await live(first);
    await first.stop();
    log.put('customer-cus-2', customer(2));
    const second = start(log);
    await second.until(() => second.commits.length === 1);
    expect(second.served).toEqual(first.served);
    expect(second.ask(names)).toEqual(named(1, 2));
  });

  it('applies what a store delivers a second time only once', async () => {
    const log = memoryLog();
    const run = start(log);
    await live(run);
    log.put('customer-cus-1', customer(1));
    log.deliverAgain();
    const last = log.put('customer-cus-2', customer(2));
    await run.until(() => run.commits.at(-1)?.position === last);
    log.deliverAgain();
    const next = log.put('customer-cus-3', customer(3));
    await run.until(() => run.commits.at(-1)?.position === next);
    expect(run.ask(names)).toEqual(named(1, 2, 3));
  });

  it('passes over nothing, and its position moves with events that no read model wants', async () => {
    const log = memoryLog();
    const run = start(log);
    await live(run);
    const position = log.put('lease-timers', raw('LeaseTaken', { holder: 'node-1', term: 1 }));
    await run.until(() => run.commits.length === 1);
    expect(run.commits[0]).toMatchObject({ position, changes: new Map() });
  });

  it('waits out a store that cannot be reached, while building and while following', async () => {
    const log = memoryLog();
    log.put('customer-cus-1', customer(1));
    log.fail('unreachable', 2);
    const run = start(log);
    await live(run);
    log.fail('unreachable', 2);
    await run.until(() => run.lags.some(({ state, reason }) => state === 'reconnecting' && reason !== undefined));
    log.put('customer-cus-2', customer(2));
    await run.until(() => run.commits.length === 1);
    expect([run.ask(names), run.halts]).toEqual([named(1, 2), []]);
  });

  it('halts at an event type it does not know, with nothing of the page applied and nothing skipped', async () => {
    const log = memoryLog();
    const run = start(log);
    await live(run);
    log.put('customer-cus-1', raw('CustomerMerged', {}));
    log.put('customer-cus-2', customer(2));
    await run.ended;
    expect(run.halts).toMatchObject([{ reason: 'CustomerMerged v1 at customer-cus-1@0 is unknown to this release' }]);
    expect(run.ask(names)).toEqual([]);
    const next = start(log);
    await next.ended;
    expect(next.halts).toHaveLength(1);
  });

  it('halts at an event that a read model cannot apply, and rolls its batch back', async () => {
    const log = memoryLog();
    const fragile = registered(1, (db, event) => {
      if (event.type !== 'CustomerRegistered') return;
      db.prepare('INSERT INTO registered VALUES (?, ?)').run(event.data.customer, event.data.name);
      if (event.data.customer === 'cus-2') throw new Error('no room for it');
    });
    const run = start(log, [fragile]);
    await live(run);
    log.put('customer-cus-1', customer(1));
    await run.until(() => run.commits.length === 1);
    log.put('customer-cus-2', customer(2));
    await run.ended;
    expect(run.halts[0]?.reason).toMatch(/CustomerRegistered at customer-cus-2@0 .* to registered: no room for it/);
    expect(run.ask(names)).toEqual(named(1));
  });

  it('ends without a word when it is stopped or the log is shut', async () => {
    const log = memoryLog();
    const run = start(log);
    await live(run);
    await log.close();
    await run.ended;
    expect(run.halts).toEqual([]);
  });

  it('says how far it is behind: by the age of what it applied, and by nothing once nothing is left', async () => {
    const log = memoryLog();
    const run = start(log);
    await live(run);
    log.put('customer-cus-1', customer(1, Date.now() - 5000));
    await run.until(() => run.lags.some(({ behindMs }) => behindMs >= 5000));
    await run.until(() => run.lags.at(-1)?.behindMs === 0);
  });
});

describe('a rebuild', () => {
  const builds = () => readdirSync(directory).filter((name) => name.endsWith('.db'));
  const built = async (log = memoryLog()) => {
    log.put('customer-cus-1', customer(1));
    const run = start(log);
    await live(run);
    await run.stop();
    return { log, file: run.served[0] };
  };

  it('stands beside the old build, which is read until the new one has caught up, and then takes over', async () => {
    const { log, file } = await built();
    const run = start(log, [registered(2)]);
    await live(run);
    expect(run.served).toHaveLength(2);
    expect(run.served[0]).toBe(file);
    expect(run.served[1]).not.toBe(file);
    expect(run.ask(names)).toEqual(named(1));
    expect(builds()).toHaveLength(1);
    expect(run.lags.some(({ state }) => state === 'rebuilding')).toBe(true);
  });

  it('follows a new question as it follows a raised version', async () => {
    const { log } = await built();
    const second: Projection = {
      ...registered(),
      name: 'second',
      tables: 'CREATE TABLE second (a TEXT) STRICT',
      indexes: '',
    };
    const run = start(log, [registered(), { ...second, apply: () => undefined }]);
    await live(run);
    expect([run.served.length, run.ask('SELECT * FROM second')]).toEqual([2, []]);
  });

  it('gives the rows that following gave', async () => {
    const log = memoryLog();
    const run = start(log);
    await live(run);
    for (let n = 1; n <= 50; n++) log.put(`customer-cus-${n}`, customer(n));
    await run.until(() => run.commits.at(-1)?.position.endsWith('32') ?? false);
    const followed = run.ask('SELECT * FROM registered');
    await run.stop();
    removeAllViews(directory);
    const again = start(log);
    await live(again);
    expect(again.ask('SELECT * FROM registered')).toEqual(followed);
  });

  it('throws away what was made from a log that has since been restored', async () => {
    await built();
    const restored = memoryLog(2);
    restored.put('customer-cus-9', customer(9));
    const run = start(restored);
    await live(run);
    expect(run.served).toHaveLength(1);
    expect(run.ask(names)).toEqual(named(9));
  });

  it('throws away what is ahead of the log', async () => {
    await built();
    const run = start(memoryLog());
    await live(run);
    expect(run.ask(names)).toEqual([]);
  });

  it('leaves nothing of a build that a crash interrupted, or of a file that is none', async () => {
    const { log, file } = await built();
    writeFileSync(join(directory, 'views-7.db'), 'torn by a power cut');
    writeFileSync(join(directory, 'views-8.db'), '');
    const run = start(log);
    await live(run);
    expect(run.served).toEqual([file]);
    expect(builds()).toHaveLength(1);
  });

  it('that meets an event it cannot apply halts, keeps the old build and leaves no half one', async () => {
    const { log, file } = await built();
    const broken = registered(2, () => {
      throw new Error('a bug of this release');
    });
    const run = start(log, [broken]);
    await run.ended;
    expect(run.halts[0]?.reason).toMatch(/a bug of this release/);
    expect([run.served, run.ask(names), builds().length]).toEqual([[file], named(1), 1]);
  });

  describe('of a long log', () => {
    const long = () => {
      const log = memoryLog();
      for (let n = 1; n <= 501; n++) log.put(`customer-cus-${n}`, customer(n));
      return log;
    };

    it('is made where the node wants it, and then served and followed here', async () => {
      const log = long();
      const asked: string[] = [];
      const store = openStore(log, keysInMemory());
      const elsewhere = (file: string, onApplied: Building['onApplied']) => {
        asked.push(file);
        return buildViews({
          store,
          projections: [registered()],
          file,
          signal: new AbortController().signal,
          onApplied,
        });
      };
      const run = start(log, [registered()], { buildElsewhere: elsewhere });
      await live(run);
      expect([asked, run.ask(names).length]).toEqual([run.served, 501]);
      const position = log.put('customer-cus-502', customer(502));
      await run.until(() => run.commits.at(-1)?.position === position);
      expect(run.ask(names)).toHaveLength(502);
    });

    it('leaves no half build of somebody who was killed, and halts', async () => {
      const killed = async (file: string): Promise<boolean> => {
        writeFileSync(file, 'half a build');
        throw new Error('killed');
      };
      const run = start(long(), [registered()], { buildElsewhere: killed });
      await run.ended;
      expect([run.halts[0]?.reason, builds()]).toEqual(['killed', []]);
    });

    it('is made here all the same while it is short', async () => {
      const log = memoryLog();
      log.put('customer-cus-1', customer(1));
      const never = () => Promise.reject(new Error('not for one event'));
      const run = start(log, [registered()], { buildElsewhere: never });
      await live(run);
      expect(run.ask(names)).toEqual(named(1));
    });
  });
});

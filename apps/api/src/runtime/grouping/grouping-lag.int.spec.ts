import { incidentDecider } from '@watchfloor/domain-incident';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_STREAM, openStore } from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog } from '@watchfloor/event-store-sqlite';
import { defaultSlaPolicy } from '@watchfloor/events';
import { expect, it } from 'vitest';
import { alert, context } from '../testing/node.ts';
import { runGrouping } from './run-grouping.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 0, 31);

it('Grouping says that nothing waits only once it has seen the end of the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-'));
  const log = await openSqliteLog(':memory:');
  const keys = openKeysDb(folder);
  const store = openStore(log, keys);
  const receive = async (batch: string, receivedAt: number) => {
    const data = { source: 'src-1', customer: 'cus-1', receivedAt, alerts: [alert()] };
    await store.append(`intake-${batch}`, EMPTY_STREAM, [{ type: 'AlertsReceived', data }], context());
  };
  const others = async (stream: string) => {
    const revoked = { type: 'SessionRevoked' as const, data: { why: 'signed out' as const, at: NOW } };
    await store.append(
      `session-${stream}`,
      EMPTY_STREAM,
      Array.from({ length: 500 }, () => revoked),
      context(),
    );
  };
  // Four batches: the first and the third without an alert.
  await others('ses-1');
  await receive('b1', NOW - 5 * MINUTE);
  await others('ses-2');
  await others('ses-3');
  await receive('b2', NOW - MINUTE);

  const said: number[] = [];
  const stop = new AbortController();
  await runGrouping(
    {
      store,
      holder: 'node-1',
      now: () => NOW,
      restore: () => Promise.resolve(undefined),
      slaPolicy: () => 1,
      incidents: incidentDecider(() => defaultSlaPolicy),
      wentOn: () => undefined,
      lag: (ms) => {
        said.push(ms);
        if (ms === 0) stop.abort();
      },
    },
    stop.signal,
  );
  expect(said.map((ms) => ms / MINUTE)).toEqual([5, 5, 1, 1, 0]);
  await log.close();
  keys.close();
  rmSync(folder, { recursive: true });
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidentDecider } from '@watchfloor/domain-incident';
import { EMPTY_STREAM, type Head } from '@watchfloor/event-store-port';
import { catalogue, defaultSlaPolicy, type Alert, type WatchfloorEvent } from '@watchfloor/events';
import { countedAlerts, incidentRow, observablesOf, quietAlertsOf } from '@watchfloor/read-models';
import { afterEach, describe, expect, it } from 'vitest';
import { openNodeStore } from '../open-store.ts';
import { alert, context, observer, startNode, type TestNode, until } from '../testing/node.ts';
import { runGrouping, type Standing } from './run-grouping.ts';

/** The log of a node that died: it took one alert in, decided that it opens inc-a, and perhaps did more. */
const died = async (
  first: Alert,
  more: (put: (stream: string, event: WatchfloorEvent) => Promise<void>) => Promise<void> = async () => undefined,
): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-'));
  const { store, close } = await openNodeStore({ storeUrl: `sqlite:${folder}`, epoch: 1 }, folder);
  const heads = new Map<string, Head>();
  const put = async (stream: string, event: WatchfloorEvent): Promise<void> => {
    const appended = await store.append(stream, heads.get(stream) ?? EMPTY_STREAM, [event], context());
    if (!appended.ok) throw new Error(`${stream} is further than that`);
    heads.set(stream, appended.head);
  };
  const at = Date.now();
  await put('intake-b1', received(first));
  const [chunk] = await store.log.readAll(null, { limit: 1 });
  const { id: event, position } = chunk ?? { id: '', position: '' };
  const decided = { decision: 'opened' as const, reason: 'first of its scenario on this entity', count: 1 };
  await put('grouping-main', {
    type: 'AlertsGrouped',
    data: {
      rule: 1,
      holder: 'node-dead',
      until: position,
      at,
      chunks: [{ event, position, runs: [0, 1] }],
      incidents: [{ incident: 'inc-a', ...decided, firstAt: at, lastAt: at }],
    },
  });
  await more(put);
  await close();
  return folder;
};

const received = (one: Alert): WatchfloorEvent => ({
  type: 'AlertsReceived',
  data: { source: 'src-1', customer: 'cus-1', receivedAt: Date.now(), alerts: [one] },
});

it('Grouping starts from read models that know what it registered for the node that died', async () => {
  const folder = await died(alert());
  const { store, close } = await openNodeStore({ storeUrl: `sqlite:${folder}`, epoch: 1 }, folder);
  const stop = new AbortController();
  const standings: Standing[] = [];
  await runGrouping(
    {
      store,
      holder: 'node-2',
      now: Date.now,
      restore: async (_, standing) => {
        standings.push(standing);
        stop.abort();
        return undefined;
      },
      slaPolicy: () => 1,
      incidents: incidentDecider(() => defaultSlaPolicy),
      wentOn: () => undefined,
      lag: () => undefined,
    },
    stop.signal,
  );
  const registered = await store.log.readLast('incident-inc-a');
  expect(registered?.type).toBe('IncidentRegistered');
  expect(standings).toMatchObject([{ carriedOut: registered?.position }]);
  await close();
});

describe('a node that takes grouping over', () => {
  let node: TestNode;
  afterEach(() => node.close());
  const db = () => node.runtime.views.db;

  it('puts alerts that came before a closing where they were before it', async () => {
    const { scenario, title, severity, entity, observables } = alert();
    const registered = { ...catalogue.incident.IncidentRegistered.example, scenario, title, severity, entity };
    const folder = await died(alert(), async (put) => {
      await put('incident-inc-a', { type: 'IncidentRegistered', data: { ...registered, observables } });
      await put('intake-b2', received(alert()));
      await put('incident-inc-a', {
        type: 'IncidentClosed',
        data: { ...catalogue.incident.IncidentClosed.example, at: Date.now() },
      });
      await put('intake-b3', received(alert()));
    });
    node = await startNode(folder);
    await until(() => quietAlertsOf(db(), 'inc-a') === 1);
    expect(countedAlerts(db(), 'inc-a')?.alerts).toBe(2);
  });

  it('tells of what joined when the one that knew it can no longer', async () => {
    const news = { kind: 'ip', value: '198.51.100.77' } as const;
    node = await startNode();
    await node.receive(alert());
    await node.receive(alert());
    const told = await until(() => {
      const row = node.runtime.queue.page(observer, {}, undefined, 1)?.rows[0];
      const incident = row && incidentRow(db(), row.id);
      return incident && incident.revision >= 1 && incident;
    });
    await node.receive(alert({ severity: 'critical', observables: [news] }));
    await until(() => countedAlerts(db(), told.id)?.alerts === 3);
    node = await node.restart();
    await until(() => observablesOf(db(), told.id).some(({ value }) => value === news.value));
    expect(incidentRow(db(), told.id)?.severity).toBe('critical');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_STREAM, type CommandContext } from '@watchfloor/event-store-port';
import type { Alert, WatchfloorEvent } from '@watchfloor/events';
import type { IncidentCommand } from '@watchfloor/domain-incident';
import { deskStreams } from '../hand-out/desk-streams.ts';
import { vi } from 'vitest';
import { isShared, openNodeStore, type OpenStore } from '../open-store.ts';
import type { Reader } from '../ports/reader.ts';
import type { Runtime } from '../ports/runtime.ts';
import { startRuntime } from '../start.ts';

let ids = 0;
export const context = (actor = 'per-1', customer?: string): CommandContext => {
  const commandId = `test-${(ids += 1)}`;
  const base = { commandId, correlationId: commandId, causationId: commandId, actor, at: Date.now() };
  return customer === undefined ? base : { ...base, customer };
};

export const alert = (over: Partial<Alert> = {}): Alert => ({
  detectorId: `a-${(ids += 1)}`,
  at: Date.now(),
  title: 'Login from a new country',
  scenario: 'login-new-country',
  severity: 'high',
  entity: { kind: 'host', value: 'PAY-WS-07' },
  observables: [{ kind: 'ip', value: '203.0.113.7' }],
  raw: '{}',
  ...over,
});

/** A node of its own on a store of its own; both end with `close`. */
export interface TestNode {
  readonly opened: OpenStore;
  readonly runtime: Runtime;
  /** Appends to a stream that must be new. */
  put(stream: string, ...events: WatchfloorEvent[]): Promise<void>;
  receive(...alerts: Alert[]): Promise<void>;
  /** Registers a person and answers them as a reader. */
  person(id: string, over?: Partial<Reader>): Promise<Reader>;
  /** Begins the work on what a person was given. */
  start(person: Reader, incident: string): Promise<void>;
  /** Asks the customer something, which frees the desk. */
  wait(person: Reader, incident: string): Promise<void>;
  /** The customer replied, which is in the log when this resolves, and perhaps in no read model yet. */
  reply(person: Reader, incident: string): Promise<void>;
  /** How many incidents are open. */
  open(): number;
  restart(): Promise<TestNode>;
  close(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const noMetrics = {
  projectionLag: () => undefined,
  groupingLag: () => undefined,
  sockets: () => undefined,
};

export const startNode = async (
  folder = mkdtempSync(join(tmpdir(), 'watchfloor-')),
  settings: {
    readonly startWithinMs?: number;
    readonly storeUrl?: string;
    readonly now?: () => number;
    /** Hears what the node warns of. */
    readonly warn?: (detail: object, message: string) => void;
  } = {},
): Promise<TestNode> => {
  const storeUrl = settings.storeUrl ?? `sqlite:${folder}`;
  const opened = await openNodeStore({ storeUrl, epoch: 1 }, folder);
  const runtime = await startRuntime({
    opened,
    shared: isShared(storeUrl),
    dataDir: folder,
    rules: { startWithinMs: settings.startWithinMs ?? 120_000, sessionGoneMs: 60_000, declineLimitPerDay: 3 },
    now: settings.now ?? Date.now,
    log: { ...quiet, ...(settings.warn && { warn: settings.warn }) },
    metrics: noMetrics,
    broken: (reason) => {
      throw new Error(reason);
    },
  });
  const streams = deskStreams(opened.store, runtime.incidents);
  const put = async (stream: string, ...events: WatchfloorEvent[]): Promise<void> => {
    const appended = await opened.store.append(stream, EMPTY_STREAM, events, context());
    if (!appended.ok) throw new Error(`${stream} exists already`);
    if (!(await runtime.queue.waitFor(appended.position, 10_000))) throw new Error('the node does not catch up');
  };
  const act = async (incident: string, command: IncidentCommand, person: Reader): Promise<void> => {
    const done = await streams.toIncident(incident, command, context(person.id, 'cus-1'));
    if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`);
    await runtime.queue.waitFor(done.position ?? '', 10_000);
  };
  const close = async (): Promise<void> => {
    await runtime.close();
    await opened.close();
  };
  return {
    opened,
    runtime,
    put,
    receive: (...alerts) =>
      put(`intake-b${(ids += 1)}`, {
        type: 'AlertsReceived',
        data: { source: 'src-1', customer: 'cus-1', receivedAt: Date.now(), alerts },
      }),
    person: async (id, over = {}) => {
      const person: Reader = {
        id,
        name: `Engineer ${id}`,
        roles: ['L1 engineer'],
        clearance: 'all',
        specialities: [],
        onCall: false,
        ...over,
      };
      const { name, roles, clearance, specialities, onCall } = person;
      await put(`person-${id}`, {
        type: 'PersonRegistered',
        data: {
          person: id,
          email: `${id}@soc.example.com`,
          name,
          roles: [...roles],
          clearance,
          specialities: [...specialities],
          onCall,
          at: Date.now(),
        },
      });
      return person;
    },
    start: (person, incident) => act(incident, { kind: 'Start', by: person.id, at: Date.now() }, person),
    wait: (person, incident) =>
      act(incident, { kind: 'Wait', by: person.id, question: 'Was this you?', at: Date.now() }, person),
    reply: async (person, incident) => {
      const resume = { kind: 'Resume', by: person.id, reply: 'It was not me.', at: Date.now() } as const;
      await streams.toIncident(incident, resume, context(person.id, 'cus-1'));
    },
    open: () => runtime.queue.counts(observer).open,
    restart: async () => {
      await close();
      return startNode(folder, settings);
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Sees all there is. */
export const observer: Reader = {
  id: 'per-0',
  name: 'Observer',
  roles: ['auditor'],
  clearance: 'all',
  specialities: [],
  onCall: false,
};

/** Waits for a condition instead of a time. */
export const until = <Value>(check: () => Value | undefined | false): Promise<NonNullable<Value>> =>
  vi.waitUntil(check, { timeout: 15_000, interval: 10 }) as Promise<NonNullable<Value>>;

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientRequests, QueuePush, QueueSnapshot, ServerPushes } from '@watchfloor/api-contract';
import { IncidentRegistered, type WatchfloorEvent } from '@watchfloor/events';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sockets } from './socket-needs.ts';
import type { Reader, SignedIn } from '../runtime/ports/reader.ts';
import { alert, context, startNode, until, type TestNode } from '../runtime/testing/node.ts';
import { attachSockets } from './attach.ts';

type Client = Socket<ServerPushes, ClientRequests>;
const ORIGIN = 'http://console.example.com';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const signedIn = (person: Reader): SignedIn => ({
  session: `ses-${person.id}`,
  until: Date.now() + 3_600_000,
  person,
  permissions: new Set(['self', 'incident.read']),
});

describe('the live socket', () => {
  let node: TestNode;
  let server: Server;
  let sockets: Sockets;
  /** Whose session a cookie is. */
  let sessions: Map<string, SignedIn>;
  const clients: Client[] = [];

  const connect = async (cookie: string, origin = ORIGIN): Promise<Client> => {
    const { port } = server.address() as AddressInfo;
    const client: Client = io(`http://127.0.0.1:${port}`, {
      path: '/live',
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie, origin },
    });
    clients.push(client);
    await new Promise<void>((resolve, reject) => {
      client.once('connect', resolve);
      client.once('connect_error', reject);
    });
    return client;
  };
  const follow = async (client: Client, since: string | null = null): Promise<QueueSnapshot | QueuePush> => {
    const reply = await client.emitWithAck('queue.follow', { since });
    if ('error' in reply) throw new Error(reply.error);
    return reply;
  };

  beforeEach(async () => {
    node = await startNode();
    sessions = new Map();
    server = createServer();
    sockets = attachSockets({
      server,
      runtime: node.runtime,
      identify: (cookie) => Promise.resolve(sessions.get(cookie ?? '')),
      allowedOrigin: (origin) => origin === ORIGIN,
      now: Date.now,
      metrics: {
        projectionLag: () => undefined,
        groupingLag: () => undefined,
        sockets: () => undefined,
      },
      log: quiet,
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    sessions.set('leila', signedIn(await node.person('per-1', { clearance: ['cus-1'] })));
    sessions.set('foreign', signedIn(await node.person('per-2', { clearance: ['cus-2'] })));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.disconnect();
    await sockets.close();
    await node.close();
  });

  it('opens for a session from the console only', async () => {
    await expect(connect('nobody')).rejects.toThrow('not-signed-in');
    await expect(connect('leila', 'http://elsewhere.example.com')).rejects.toThrow();
    await expect(connect('leila')).resolves.toBeDefined();
  });

  it('pushes an incident to those cleared for its customer, and only the range to others', async () => {
    const [own, foreign] = [await connect('leila'), await connect('foreign')];
    await Promise.all([follow(own), follow(foreign)]);
    const seen: QueuePush[] = [];
    const unseen: QueuePush[] = [];
    own.on('queue', (push) => seen.push(push));
    foreign.on('queue', (push) => unseen.push(push));
    await node.receive(alert());
    await until(() => seen.flatMap(({ rows }) => rows).length > 0);
    await until(() => unseen.length > 0);
    expect(unseen.flatMap(({ rows, gone, moves }) => [...rows, ...gone, ...moves])).toEqual([]);
    expect(unseen.at(-1)?.counts.open).toBe(0);
    expect(unseen.map(({ from, to }) => [from, to])).toEqual(
      seen.slice(0, unseen.length).map(({ from, to }) => [from, to]),
    );
  });

  it('gives a console that was away what it missed, and one that was away too long everything', async () => {
    const client = await connect('leila');
    await node.receive(alert({ scenario: 'one' }));
    await until(() => node.open() === 1);
    const pushed = (): string | undefined =>
      node.runtime.queue.snapshot(sessions.get('leila')?.person ?? never()).to ?? undefined;
    const first = await until(pushed);
    client.disconnect();
    await node.receive(alert({ scenario: 'two' }));
    await until(() => node.open() === 2 && pushed() !== first);
    const again = await connect('leila');
    const missed = await follow(again, first);
    expect(missed).toMatchObject({ kind: 'changes', from: first });
    expect(missed.rows.map(({ scenario }) => scenario)).toContain('two');
    expect(await follow(again, '1.00000000000000000000000000000000')).toMatchObject({ kind: 'snapshot' });
  });

  it('does not say whether an incident of another customer exists', async () => {
    const [own, foreign] = [await connect('leila'), await connect('foreign')];
    await node.receive(alert());
    await until(() => node.open() === 1);
    const id = node.runtime.queue.snapshot(sessions.get('leila')?.person ?? never()).rows[0]?.id ?? '';
    expect(await foreign.emitWithAck('incident.follow', { id })).toEqual({ error: 'not-found' });
    expect(await foreign.emitWithAck('incident.follow', { id: 'inc-none' })).toEqual({ error: 'not-found' });
    expect(await own.emitWithAck('incident.follow', { id })).toHaveProperty('position');
  });

  it('tells of a mention, and of what the leads are told, only those who may see the incident', async () => {
    const leads = new Map<string, [Client, string[]]>();
    for (const [id, clearance] of [
      ['own', ['cus-1']],
      ['strange', ['cus-2']],
    ] as const) {
      const lead = await node.person(`per-lead-${id}`, { roles: ['shift lead'], clearance: [...clearance] });
      sessions.set(`lead-${id}`, signedIn(lead));
      const client = await connect(`lead-${id}`);
      const heard: string[] = [];
      client.on('notice', ({ kind, incident }) => heard.push(`${kind} ${incident.id}`));
      leads.set(id, [client, heard]);
    }
    const at = Date.now();
    const note = { by: 'per-1', note: 'n-1', text: 'Look.', mentions: ['per-lead-own', 'per-lead-strange'], at };
    const told: readonly WatchfloorEvent[] = [
      { type: 'NoteAdded', data: note },
      { type: 'LeadTold', data: { about: 'holder gone', person: 'per-1', at } },
    ];
    const incident = (id: string, customer: string, restricted: boolean): Promise<void> =>
      node.put(
        `incident-${id}`,
        { type: 'IncidentRegistered', data: { ...IncidentRegistered.example, customer, restricted } },
        ...told,
      );
    await incident('inc-secret', 'cus-1', true);
    await incident('inc-1', 'cus-1', false);
    await incident('inc-2', 'cus-2', false);
    const heardBy = (id: string): string[] => leads.get(id)?.[1] ?? never();
    await until(() => heardBy('own').length >= 2 && heardBy('strange').length >= 2);
    for (const [client] of leads.values()) await client.emitWithAck('incident.leave', { id: 'inc-none' });
    expect(heardBy('own')).toEqual(['mention inc-1', 'holder gone inc-1']);
    expect(heardBy('strange')).toEqual(['mention inc-2', 'holder gone inc-2']);
  });

  it('answers nonsense with an error and stays open', async () => {
    const client = await connect('leila');
    const ask = client as unknown as { emitWithAck: (event: string, body: unknown) => Promise<unknown> };
    expect(await ask.emitWithAck('queue.follow', { since: 7 })).toEqual({ error: 'bad-request' });
    expect(await ask.emitWithAck('incident.follow', null)).toEqual({ error: 'bad-request' });
    expect(await follow(client)).toMatchObject({ kind: 'snapshot' });
  });

  it('shows a person their desk the moment something is given', async () => {
    const client = await connect('leila');
    const desks: string[] = [];
    client.on('desk', ({ state }) => desks.push(state));
    await node.runtime.handOut.ready(sessions.get('leila')?.person ?? never(), context());
    await node.receive(alert());
    await until(() => desks.includes('given'));
    expect(desks[0]).toBe('ready');
  });

  it('closes within seconds once the session is revoked, and says why', async () => {
    const client = await connect('leila');
    const why: string[] = [];
    client.on('session.ended', (told) => why.push(told.why));
    sessions.delete('leila');
    await until(() => !client.connected);
    expect(why).toEqual(['revoked']);
  });

  it('starts following over when the clearance changed', async () => {
    const client = await connect('leila');
    await follow(client);
    let changed = 0;
    client.on('session.changed', () => (changed += 1));
    const before = sessions.get('leila') ?? never();
    sessions.set('leila', { ...before, person: { ...before.person, clearance: ['cus-2'] } });
    await until(() => changed === 1);
    await node.receive(alert());
    await until(() => node.open() === 1);
    expect((await follow(client)).rows).toEqual([]);
  });

  it.each<[string, (before: SignedIn) => SignedIn]>([
    ['the clearance for its customer', (before) => ({ ...before, person: { ...before.person, clearance: ['cus-2'] } })],
    ['the permission to read incidents', (before) => ({ ...before, permissions: new Set(['self']) })],
  ])('tells nothing more of a page, of who looks at it, or of the queue when %s is gone', async (_, without) => {
    const client = await connect('leila');
    await node.receive(alert());
    await until(() => node.open() === 1);
    const before = sessions.get('leila') ?? never();
    const id = node.runtime.queue.snapshot(before.person).rows[0]?.id ?? '';
    await follow(client);
    await client.emitWithAck('incident.follow', { id });
    const told: unknown[] = [];
    let changed = 0;
    client.on('session.changed', () => (changed += 1));
    sessions.set('leila', without(before));
    await until(() => changed === 1);
    client.on('queue', (push) => told.push(push));
    client.on('incident.changed', (change) => told.push(change));
    client.on('incident.viewers', (change) => told.push(change));
    const ivo = { ...before.person, id: 'per-ivo' };
    sessions.set('ivo', signedIn(ivo));
    const other = await connect('ivo');
    const seen: string[] = [];
    other.on('incident.changed', (change) => seen.push(change.id));
    await other.emitWithAck('incident.follow', { id });
    expect(node.runtime.presence.viewers(id).map((viewer) => viewer.id)).toEqual(['per-ivo']);
    await node.runtime.handOut.ready(ivo, context('per-ivo'));
    await until(() => seen.includes(id));
    await client.emitWithAck('incident.leave', { id: 'inc-none' });
    expect(told).toEqual([]);
  });
});

const never = (): never => {
  throw new Error('nobody is signed in');
};

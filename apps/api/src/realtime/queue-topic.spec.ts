import { describe, expect, it } from 'vitest';
import type { LoopTurns } from '../platform/loop-turns.ts';
import type { LiveQueue, QueueFlush } from '../runtime/ports/live-queue.ts';
import type { Runtime } from '../runtime/ports/runtime.ts';
import { reader } from '../runtime/queue/testing.ts';
import type { LiveServer, LiveSocket } from './live-socket.ts';
import { QueueRooms, serveQueue } from './queue-topic.ts';

type Handler = (request: object, answer: (reply: object) => void) => unknown;

const following = (line = { idle: async (): Promise<undefined> => undefined }) => {
  const done: string[] = [];
  const turn = Promise.withResolvers<undefined>();
  const handlers = new Map<string, Handler>();
  const rooms = new Set<string>();
  const socket = {
    connected: true,
    rooms,
    data: { line, signedIn: { person: { clearance: 'all' }, permissions: new Set(['incident.read']) } },
    on: (name: string, handler: Handler) => handlers.set(name, handler),
    join: (room: string) => rooms.add(room),
    leave: (room: string) => rooms.delete(room),
  };
  const queue = { snapshot: () => (done.push('snapshot'), { kind: 'snapshot' }) };
  const turns = { pass: () => turn.promise } as unknown as LoopTurns;
  serveQueue(socket as unknown as LiveSocket, { queue } as unknown as Runtime, new QueueRooms(), turns);
  const ask = (name: string) =>
    Promise.resolve(handlers.get(name)?.({ since: null }, (reply) => done.push(JSON.stringify(reply))));
  return { socket, rooms, done, ask, giveTurn: () => turn.resolve(undefined) };
};

describe('A console that follows the queue', () => {
  it('waits for its turn, because after a restart all of them ask at once, and is followed from its snapshot on', async () => {
    const { done, rooms, ask, giveTurn } = following();
    const asked = ask('queue.follow');
    expect([done, rooms.size]).toEqual([[], 0]);
    giveTurn();
    await asked;
    expect([done, rooms.size]).toEqual([['snapshot', '{"kind":"snapshot"}'], 1]);
  });

  it('costs nothing when it is gone before its turn came', async () => {
    const { socket, done, rooms, ask, giveTurn } = following();
    const asked = ask('queue.follow');
    socket.connected = false;
    giveTurn();
    await asked;
    expect([done, rooms.size]).toEqual([[], 0]);
  });

  it('is answered one question at a time: of those asked meanwhile the newest, and only once the last answer has left', async () => {
    const left = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    let sent = 0;
    const { done, ask, giveTurn } = following({ idle: async () => left[sent++]?.promise });
    giveTurn();
    const first = Array.from({ length: 100 }, () => ask('queue.follow'));
    expect(done).toEqual(Array.from({ length: 99 }, () => '{"error":"superseded"}'));
    left[0]?.resolve(undefined);
    await Promise.all(first);
    done.length = 0;
    const second = Array.from({ length: 100 }, () => ask('queue.follow'));
    expect(done).not.toContain('snapshot');
    left[1]?.resolve(undefined);
    await Promise.all(second);
    expect(done.filter((one) => one === 'snapshot')).toEqual(['snapshot']);
  });
});

describe('A push of the queue', () => {
  const row = (id: string) => ({ id, score: 50, zone: 'red', lane: 'by score' });
  const seen = (id: string, customer: string) => ({ id, customer, restricted: false, row: row(id) });
  const flush = {
    from: '1.1',
    to: '1.2',
    tick: 3,
    at: 0,
    rows: [seen('inc-1', 'cus-1'), seen('inc-2', 'cus-2')],
    gone: [seen('inc-3', 'cus-1'), seen('inc-4', 'cus-2')],
    moves: [seen('inc-5', 'cus-1'), seen('inc-6', 'cus-2')],
  } as unknown as QueueFlush;
  const queue = { counts: () => ({ open: 1 }) } as unknown as LiveQueue;
  const socketIn = (room: string, rooms: Map<string, unknown>) =>
    ({ rooms: new Set<string>(), join: () => rooms.set(room, []), leave: () => undefined }) as unknown as LiveSocket;

  it('is cut to the clearance of its room, with its range even where nothing is left', () => {
    const pushed: unknown[] = [];
    const rooms = new Map<string, unknown>();
    const io = {
      sockets: { adapter: { rooms }, sockets: new Map() },
      to: () => ({ except: () => ({ emit: (_: string, push: unknown) => pushed.push(push) }) }),
    };
    const followed = new QueueRooms();
    followed.join(socketIn('queue:["cus-1"]', rooms), reader({ clearance: ['cus-1'] }));
    followed.join(socketIn('queue:["cus-9"]', rooms), reader({ clearance: ['cus-9'] }));
    followed.push(io as unknown as LiveServer, flush, queue);
    expect(pushed).toMatchObject([
      { from: '1.1', to: '1.2', rows: [{ id: 'inc-1' }], gone: ['inc-3'], moves: [{ id: 'inc-5' }] },
      { from: '1.1', to: '1.2', rows: [], gone: [], moves: [] },
    ]);
    rooms.delete('queue:["cus-9"]');
    followed.push(io as unknown as LiveServer, flush, queue);
    expect(pushed).toHaveLength(3);
  });
});

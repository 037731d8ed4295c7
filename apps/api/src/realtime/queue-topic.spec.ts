import { describe, expect, it } from 'vitest';
import type { LoopTurns } from '../platform/loop-turns.ts';
import type { Runtime } from '../runtime/ports.ts';
import type { LiveSocket } from './attach.ts';
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

  it('is told nothing more when it left before its turn came', async () => {
    const { done, rooms, ask, giveTurn } = following();
    const asked = ask('queue.follow');
    await ask('queue.leave');
    giveTurn();
    await asked;
    expect([done, rooms.size]).toEqual([['{}', '{"error":"left"}'], 0]);
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

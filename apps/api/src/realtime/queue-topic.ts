import { followQueue, type ClientRequests } from '@watchfloor/api-contract';
import { clearanceKey, maySee } from '@watchfloor/policy';
import type { LoopTurns } from '../platform/loop-turns.ts';
import type { LiveQueue, QueueFlush, Visibility } from '../runtime/ports/live-queue.ts';
import type { Reader } from '../runtime/ports/reader.ts';
import type { Runtime } from '../runtime/ports/runtime.ts';
import type { LiveServer, LiveSocket } from './live-socket.ts';
import { iso } from '../runtime/iso.ts';

/**
 * One room per clearance: a push is cut and encoded once for everybody who may see the same customers. The room's
 * reader is any of its people, since they all see the same.
 */
export class QueueRooms {
  readonly #readers = new Map<string, Reader>();

  join(socket: LiveSocket, person: Reader): void {
    const room = `queue:${clearanceKey(person)}`;
    this.leave(socket);
    this.#readers.set(room, person);
    void socket.join(room);
  }

  leave(socket: LiveSocket): void {
    for (const room of socket.rooms) if (room.startsWith('queue:')) void socket.leave(room);
  }

  push(io: LiveServer, flush: QueueFlush, queue: LiveQueue): void {
    const behind = [...io.sockets.sockets.values()].filter(({ data }) => data.line.isBehind()).map(({ id }) => id);
    for (const [room, reader] of this.#readers) {
      if (!io.sockets.adapter.rooms.has(room)) {
        this.#readers.delete(room);
        continue;
      }
      const seen = (incident: Visibility): boolean => maySee(reader, incident);
      io.to(room)
        .except(behind)
        .emit('queue', {
          kind: 'changes',
          from: flush.from,
          to: flush.to,
          tick: flush.tick,
          at: iso(flush.at),
          rows: flush.rows.filter(seen).map(({ row }) => row),
          gone: flush.gone.filter(seen).map(({ id }) => id),
          moves: flush.moves.filter(seen).map(({ row: { id, score, zone, lane } }) => ({ id, score, zone, lane })),
          counts: queue.counts(reader),
        });
    }
  }
}

type Answer = Parameters<ClientRequests['queue.follow']>[1];
interface Wanted {
  readonly since: string | null;
  readonly answer: Answer;
}

/**
 * `queue.follow`: what the console missed since its last push, or everything; then every push of its clearance. One answer
 * of a socket is under way at a time, and of several questions meanwhile the newest counts: a snapshot of ten thousand
 * incidents is seven megabytes, and whoever does not read them gets no second one.
 */
export const serveQueue = (socket: LiveSocket, runtime: Runtime, rooms: QueueRooms, turns: LoopTurns): void => {
  let wanted: Wanted | undefined;
  let serving: Promise<void> | undefined;
  const serve = async (): Promise<void> => {
    while (wanted) {
      await socket.data.line.idle();
      // After a restart every console asks at once.
      await turns.pass();
      if (!socket.connected) return;
      const { since, answer } = wanted;
      wanted = undefined;
      answer(follow(since));
    }
  };
  const follow = (since: string | null) => {
    const { person, permissions } = socket.data.signedIn;
    if (!permissions.has('incident.read')) return { error: 'forbidden' };
    rooms.join(socket, person);
    return (since === null ? undefined : runtime.queue.missed(person, since)) ?? runtime.queue.snapshot(person);
  };
  socket.on('queue.follow', async (request, answer) => {
    const asked = followQueue.safeParse(request);
    if (typeof answer !== 'function') return;
    if (!asked.success) {
      answer({ error: 'bad-request' });
      return;
    }
    wanted?.answer({ error: 'superseded' });
    wanted = { since: asked.data.since, answer };
    serving ??= serve().finally(() => (serving = undefined));
    await serving;
  });
};

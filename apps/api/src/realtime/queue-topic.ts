import { followQueue } from '@watchfloor/api-contract';
import { clearanceKey, maySee } from '@watchfloor/policy';
import type { LoopTurns } from '../platform/loop-turns.ts';
import type { LiveQueue, QueueFlush, Reader, Runtime, Visibility } from '../runtime/ports.ts';
import type { LiveServer, LiveSocket } from './attach.ts';

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

  follows(socket: LiveSocket): boolean {
    return [...socket.rooms].some((room) => room.startsWith('queue:'));
  }

  push(io: LiveServer, flush: QueueFlush, queue: LiveQueue): void {
    for (const [room, reader] of this.#readers) {
      if (!io.sockets.adapter.rooms.has(room)) {
        this.#readers.delete(room);
        continue;
      }
      const seen = (incident: Visibility): boolean => maySee(reader, incident);
      io.to(room).emit('queue', {
        kind: 'changes',
        from: flush.from,
        to: flush.to,
        tick: flush.tick,
        at: new Date(flush.at).toISOString(),
        rows: flush.rows.filter(seen).map(({ row }) => row),
        gone: flush.gone.filter(seen).map(({ id }) => id),
        moves: flush.moves.filter(seen).map(({ row: { id, score, zone, lane } }) => ({ id, score, zone, lane })),
        counts: queue.counts(reader),
      });
    }
  }
}

/** `queue.follow`: what the console missed since its last push, or everything; then every push of its clearance. */
export const serveQueue = (socket: LiveSocket, runtime: Runtime, rooms: QueueRooms, turns: LoopTurns): void => {
  let left = 0;
  socket.on('queue.follow', async (request, answer) => {
    const asked = followQueue.safeParse(request);
    if (typeof answer !== 'function') return;
    // A snapshot of ten thousand incidents is seven megabytes, and after a restart every console asks for one at once.
    const before = left;
    await turns.pass();
    if (!socket.connected) return;
    if (left !== before) {
      answer({ error: 'left' });
      return;
    }
    const { person, permissions } = socket.data.signedIn;
    if (!permissions.has('incident.read')) {
      answer({ error: 'forbidden' });
      return;
    }
    if (!asked.success) {
      answer({ error: 'bad-request' });
      return;
    }
    rooms.join(socket, person);
    const { since } = asked.data;
    answer((since === null ? undefined : runtime.queue.missed(person, since)) ?? runtime.queue.snapshot(person));
  });
  socket.on('queue.leave', (_request, answer) => {
    left += 1;
    rooms.leave(socket);
    if (typeof answer === 'function') answer({});
  });
};

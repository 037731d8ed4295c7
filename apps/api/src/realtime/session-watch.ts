import type { SignedIn } from '../runtime/ports/reader.ts';
import type { SocketNeeds } from './socket-needs.ts';
import type { LiveServer, LiveSocket } from './live-socket.ts';
import { leaveUnseen } from './incident-topic.ts';
import type { QueueRooms } from './queue-topic.ts';

/** A revoked session's sockets close within 5 s: each is asked again this often. */
const ASK_MS = 2_000;

const mayWhat = ({ person, permissions }: SignedIn): string => JSON.stringify([person, [...permissions].toSorted()]);

/** Asks again who the socket speaks for: ends it with the session, and moves it when clearance or roles changed. */
export const watchSession = (io: LiveServer, socket: LiveSocket, needs: SocketNeeds, rooms: QueueRooms): void => {
  const end = (): void => {
    socket.emit('session.ended', { why: 'revoked' });
    socket.disconnect(true);
  };
  const ask = async (): Promise<void> => {
    const signedIn = await needs.identify(socket.handshake.headers.cookie);
    if (signedIn === undefined) {
      end();
      return;
    }
    const changed = mayWhat(signedIn) !== mayWhat(socket.data.signedIn);
    socket.data.signedIn = signedIn;
    if (!changed) return;
    // What the person may see is different now: following starts over, from a snapshot.
    needs.runtime.presence.arrive(socket.id, signedIn.person);
    rooms.leave(socket);
    leaveUnseen(io, socket, needs.runtime);
    socket.emit('session.changed', {});
  };
  const asking = setInterval(() => {
    ask().catch((cause: unknown) => needs.log.warn({ cause }, 'session not checked'));
  }, ASK_MS);
  socket.on('disconnect', () => clearInterval(asking));
};

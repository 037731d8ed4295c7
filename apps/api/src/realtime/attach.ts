import { Server } from 'socket.io';
import { iso } from '../runtime/iso.ts';
import { LoopTurns } from '../platform/loop-turns.ts';
import type { SocketNeeds, Sockets } from './socket-needs.ts';
import { serveIncident } from './incident-topic.ts';
import { Line } from './line.ts';
import type { LiveServer } from './live-socket.ts';
import { personRoom, pushToPeople } from './person-topic.ts';
import { QueueRooms, serveQueue } from './queue-topic.ts';
import { watchSession } from './session-watch.ts';

const BEAT_MS = 2_000;

/** Opens /live on the HTTP server: cookie session, Origin checked, one room per clearance and per person. */
export const attachSockets = (needs: SocketNeeds): Sockets => {
  const { runtime, log } = needs;
  const io: LiveServer = new Server(needs.server, {
    path: '/live',
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, allow) => {
      allow(null, needs.allowedOrigin(request.headers.origin, request.headers.host));
    },
  });

  io.use((socket, next) => {
    needs.identify(socket.handshake.headers.cookie).then(
      (signedIn) => {
        if (signedIn === undefined) {
          next(new Error('not-signed-in'));
          return;
        }
        socket.data.signedIn = signedIn;
        socket.data.line = new Line(socket.conn);
        next();
      },
      () => next(new Error('not-ready')),
    );
  });

  const rooms = new QueueRooms();
  const turns = new LoopTurns();
  io.on('connection', (socket) => {
    const { person } = socket.data.signedIn;
    runtime.presence.arrive(socket.id, person);
    needs.metrics.sockets(io.engine.clientsCount);
    void socket.join(personRoom(person.id));
    serveQueue(socket, runtime, rooms, turns);
    serveIncident(io, socket, runtime);
    watchSession(io, socket, needs, rooms);
    socket.emit('beat', beatNow());
    socket.on('disconnect', () => {
      needs.metrics.sockets(io.engine.clientsCount);
    });
  });

  const beatNow = () => ({
    at: iso(needs.now()),
    position: runtime.node.position(),
    lagMs: runtime.node.lagMs(),
    lead: [...runtime.presence.leads()],
  });
  const beating = setInterval(() => {
    for (const { conn, data } of io.sockets.sockets.values()) if (data.line.isDead()) conn.close(true);
    io.emit('beat', beatNow());
  }, BEAT_MS);
  const stops = [runtime.onFlush((flush) => rooms.push(io, flush, runtime.queue)), pushToPeople(io, runtime)];

  return {
    close: async () => {
      clearInterval(beating);
      for (const stop of stops) stop();
      await io.close();
      log.info({}, 'sockets closed');
    },
  };
};

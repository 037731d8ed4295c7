import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Server } from 'socket.io';
import { delays } from '../percentile.ts';

export interface BareBroadcast {
  readonly clients: number;
  readonly rooms: number;
  readonly seconds: number;
  /** Rows of one push to one room, every 100 ms. */
  readonly rowsPerPush: number;
}

const EVERY_MS = 100;
const ROW_BYTES = 700;

/** The delays (ms) of socket.io alone: batches of rows to rooms every 100 ms, without events, clearances or a queue. */
export const bareBroadcast = async ({ clients, rooms, seconds, rowsPerPush }: BareBroadcast) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const io = new Server(server, { path: '/live', transports: ['websocket'], serveClient: false });
  let arrived = 0;
  io.on('connection', (socket) => {
    void socket.join(`room-${arrived % rooms}`);
    arrived += 1;
  });
  const { port } = server.address() as AddressInfo;
  const worker = new Worker(new URL('bare-clients.ts', import.meta.url), {
    workerData: { url: `http://127.0.0.1:${port}`, clients },
  });
  try {
    await once(worker, 'message');
    const rows = Array.from({ length: rowsPerPush }, () => 'x'.repeat(ROW_BYTES));
    for (let push = 0; push < (seconds * 1000) / EVERY_MS; push += 1) {
      for (let room = 0; room < rooms; room += 1) {
        io.to(`room-${room}`).emit('queue', { sentAt: performance.timeOrigin + performance.now(), rows });
      }
      await pause(EVERY_MS);
    }
    worker.postMessage('end');
    const [samples] = (await once(worker, 'message')) as [Float64Array];
    return delays(samples);
  } finally {
    await worker.terminate();
    await io.close();
  }
};

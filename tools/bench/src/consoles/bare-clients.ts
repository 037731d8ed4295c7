import { parentPort, workerData } from 'node:worker_threads';
import { io } from 'socket.io-client';

const { url, clients } = workerData as { readonly url: string; readonly clients: number };
const delaysMs: number[] = [];

const connect = () =>
  new Promise<void>((resolve, reject) => {
    const socket = io(url, { path: '/live', transports: ['websocket'], forceNew: true, reconnection: false });
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
    socket.on('queue', ({ sentAt }: { readonly sentAt: number }) => {
      delaysMs.push(performance.timeOrigin + performance.now() - sentAt);
    });
  });

parentPort?.on('message', () => parentPort?.postMessage(Float64Array.from(delaysMs)));
for (let client = 0; client < clients; client += 1) await connect();
parentPort?.postMessage('ready');

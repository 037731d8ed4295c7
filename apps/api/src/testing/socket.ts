import { io } from 'socket.io-client';
import type { Seated } from './seed.ts';

export interface Console {
  ask(request: string, content: unknown): Promise<unknown>;
  close(): void;
}

/** Connects as a browser of that person would; rejects with the reason when it is not let in. */
export const connect = (url: string, as: Seated | undefined): Promise<Console> =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: url, ...(as && { cookie: as.cookie }) },
    });
    socket.on('connect', () =>
      resolve({
        ask: (request, content) => socket.timeout(5_000).emitWithAck(request, content) as Promise<unknown>,
        close: () => void socket.disconnect(),
      }),
    );
    socket.on('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });

import type { ClientRequests, ServerPushes } from '@watchfloor/api-contract';
import { io, type Socket } from 'socket.io-client';
import type { Session } from '../../servers/index.ts';

/** The console somebody sits at: while it is open the shift sees them as connected. Answers how to close it. */
export const openScreen = ({ url, cookie }: Session): (() => void) => {
  const socket: Socket<ServerPushes, ClientRequests> = io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie, origin: url },
  });
  return () => void socket.close();
};

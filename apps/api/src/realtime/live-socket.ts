import type { ClientRequests, ServerPushes } from '@watchfloor/api-contract';
import type { Server, Socket } from 'socket.io';
import type { SignedIn } from '../runtime/ports/reader.ts';
import type { Line } from './line.ts';

/** What the server knows of one line. */
export interface SocketData {
  signedIn: SignedIn;
  line: Line;
}
export type LiveServer = Server<ClientRequests, ServerPushes, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientRequests, ServerPushes, Record<string, never>, SocketData>;

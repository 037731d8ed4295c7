import type { ClientRequests, ServerPushes } from '@watchfloor/api-contract';
import type { Socket } from 'socket.io-client';

/** The line to a node, with what goes over it in both directions. */
export type LiveSocket = Socket<ServerPushes, ClientRequests>;

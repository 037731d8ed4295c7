import type { Server } from 'node:http';
import type { RuntimeLog, RuntimeMetrics } from '../runtime/ports/node.ts';
import type { SignedIn } from '../runtime/ports/reader.ts';
import type { Runtime } from '../runtime/ports/runtime.ts';

/** What `attachSockets` needs. */
export interface SocketNeeds {
  readonly server: Server;
  readonly runtime: Runtime;
  /** Who the Cookie header speaks for; asked again for every open socket at most every 2 s. */
  readonly identify: (cookie: string | undefined) => Promise<SignedIn | undefined>;
  readonly allowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  readonly now: () => number;
  readonly metrics: RuntimeMetrics;
  readonly log: RuntimeLog;
}

export interface Sockets {
  close(): Promise<void>;
}

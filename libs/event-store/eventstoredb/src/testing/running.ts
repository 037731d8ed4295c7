import { setTimeout as sleep } from 'node:timers/promises';
import { status, type ServiceError } from '@grpc/grpc-js';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { ServerLog, Written } from './log.ts';
import { refusal } from './messages.ts';

/** What the calls of a running test server share. */
export interface Running {
  readonly log: ServerLog;
  readonly faults: Faults;
  /** Live subscriptions, so that a test can drop them. */
  readonly subscriptions: Set<(why: ServiceError) => void>;
  /** The port that clients see. */
  port(): number;
  hold(): Promise<void>;
  /** On the disk and seen by readers, which is when a writer is answered. */
  settled(done: Written): Promise<void>;
  breakConnections(): void;
  notLeader(): ServiceError;
}

export const runningWith = (
  log: ServerLog,
  journal: Journal,
  faults: Faults,
  front: { readonly port: () => number; readonly breakAll: () => void },
): Running => ({
  log,
  faults,
  subscriptions: new Set(),
  port: front.port,
  hold: async () => {
    if (faults.delayMs > 0) await sleep(faults.delayMs);
  },
  settled: async (done) => {
    await journal.flushed();
    if (done.outcome === 'written') await done.seen;
  },
  breakConnections: front.breakAll,
  notLeader: () =>
    refusal(status.NOT_FOUND, 'Leader info available', 'not-leader', {
      'leader-endpoint-host': '127.0.0.1',
      'leader-endpoint-port': String(front.port()),
    }),
});

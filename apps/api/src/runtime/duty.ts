import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { leaseDecider } from '@watchfloor/domain-lease';
import { runUnderLease, type EventStore } from '@watchfloor/event-store-port';

export interface Duty {
  /** Durable name of what must run once, over all nodes. */
  readonly duty: string;
  readonly store: EventStore;
  readonly holder: string;
  readonly shared: boolean;
  readonly signal: AbortSignal;
  /** Runs while the duty is this node's; `held` aborts when it no longer is. */
  readonly run: (held: AbortSignal) => Promise<void>;
  readonly trouble: (cause: unknown) => void;
}

const AGAIN_MS = 1_000;
/** A dead node's duties are another's after about this long. */
const STALE_MS = 10_000;
const RENEW_MS = 2_000;

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);

const clock = { now: () => performance.now(), wall: Date.now, wait: rest };

const underLease = ({ duty, store, holder, signal, run }: Duty): Promise<void> =>
  runUnderLease({
    store,
    duty,
    holder,
    signal,
    rules: leaseDecider,
    clock,
    newId: randomUUID,
    renewEveryMs: RENEW_MS,
    staleAfterMs: STALE_MS,
    whileHeld: (_term, lost) => run(lost),
  });

/** Keeps a duty up until `signal`: alone on an embedded store, by lease on a shared one. A fault is told and tried again. */
export const runDuty = async (duty: Duty): Promise<void> => {
  const { shared, signal, run, trouble } = duty;
  while (!signal.aborted) {
    try {
      await (shared ? underLease(duty) : run(signal));
    } catch (cause) {
      trouble(cause);
    }
    await rest(AGAIN_MS, signal);
  }
};

/** Does `work` every second until `signal`; the next waits for the one before. */
export const everySecond = async (signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
  while (!signal.aborted) {
    await work();
    await rest(AGAIN_MS, signal);
  }
};

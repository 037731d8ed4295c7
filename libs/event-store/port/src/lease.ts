import { fold, type Decider, type Rejection } from '@watchfloor/kernel';
import type { EventsOf } from '@watchfloor/events';
import { StoreError } from './event-log.ts';
import type { EventStore } from './event-store.ts';
import { handle } from './handle.ts';
import type { CommandContext } from './recorded.ts';

type LeaseEvent = EventsOf<'lease'>;
interface LeaseState {
  readonly holder: string | null;
  readonly term: number;
}
type LeaseCommand =
  | { readonly kind: 'Take'; readonly holder: string; readonly staleTerm: number | null }
  | { readonly kind: 'Renew' | 'Release'; readonly holder: string; readonly term: number };

/** The lease decider of the domain, handed in because the port knows no domain. */
export type LeaseRules = Decider<LeaseState, LeaseCommand, LeaseEvent, Rejection>;

export interface LeaseClock {
  /** Monotonic, in ms: never compared with another machine's. */
  readonly now: () => number;
  /** Instant for metadata, in ms since 1970. */
  readonly wall: () => number;
  /** Resolves after `ms` or when `signal` aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface LeaseOptions {
  readonly store: EventStore;
  readonly rules: LeaseRules;
  readonly clock: LeaseClock;
  readonly newId: () => string;
  /** What must run once: `grouping`, `timers`, … */
  readonly duty: string;
  /** This process: new at each start, so that a restarted node never takes itself for its former self. */
  readonly holder: string;
  readonly renewEveryMs: number;
  /** A holder that showed no sign for this long is dead to the others, and stops by itself before that. */
  readonly staleAfterMs: number;
  /** Works while the lease is held; must end soon after `lost` aborts. */
  readonly whileHeld: (term: number, lost: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Enough to see who was last; the rest of a heart-beat's history is of no use to anybody. */
const KEPT = 20;

const contextOf = ({ newId, holder, duty, clock }: LeaseOptions): CommandContext => {
  const commandId = newId();
  const actor = `system:lease-${duty}`;
  return { commandId, correlationId: holder, causationId: holder, actor, at: clock.wall() };
};

/** A store that cannot be reached for a while is a reason to try again, any other error is not. */
const unlessAway = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StoreError && (error.fault === 'unreachable' || error.fault === 'unknown-outcome')) return;
    throw error;
  }
};

/** Watches until the lease is ours; the term, or undefined when told to stop. */
const acquire = async (options: LeaseOptions): Promise<number | undefined> => {
  const { store, rules, clock, duty, holder, renewEveryMs, staleAfterMs, signal } = options;
  const stream = `lease-${duty}`;
  let seen = Number.NaN;
  let seenAt = clock.now();
  while (!signal.aborted) {
    const stood = await unlessAway(() => store.load<LeaseEvent>(stream));
    if (stood) {
      const lease = fold(rules, stood.events);
      const { revision } = stood.head;
      if (revision !== seen) [seen, seenAt] = [revision, clock.now()];
      const staleTerm = clock.now() - seenAt >= staleAfterMs ? lease.term : null;
      if (lease.holder === null || staleTerm !== null) {
        const command = { kind: 'Take', holder, staleTerm } as const;
        const taken = await unlessAway(() => handle(store, rules, stream, command, contextOf(options), revision));
        if (taken?.ok) return lease.term + 1;
      }
    }
    await clock.wait(renewEveryMs, signal);
  }
  return undefined;
};

/** Renews until it fails for so long that the others may think us dead, or until told to stop. */
const keep = async (options: LeaseOptions, term: number, ended: AbortSignal): Promise<void> => {
  const { store, rules, clock, duty, holder, renewEveryMs, staleAfterMs } = options;
  const isOver = () => ended.aborted;
  const command = { kind: 'Renew', holder, term } as const;
  let renewedAt = clock.now();
  for (;;) {
    await clock.wait(renewEveryMs, ended);
    // The others count from when they see a renewal, which is after we sent it: counting from there we stop first.
    const left = renewedAt + staleAfterMs - renewEveryMs - clock.now();
    if (isOver() || left <= 0) return;
    const asked = clock.now();
    const renewal = unlessAway(() => handle(store, rules, `lease-${duty}`, command, contextOf(options)));
    // A store that freezes must not keep us from stopping in time.
    renewal.catch(() => undefined);
    const outcome = await Promise.race([renewal, clock.wait(left, ended)]);
    if (outcome?.ok) renewedAt = asked;
    else if (outcome?.why === 'rejected') return;
  }
};

/** One term: works and renews side by side; whichever ends first ends the other. Then the lease is given back. */
const serve = async (options: LeaseOptions, term: number): Promise<void> => {
  const { store, rules, duty, holder, whileHeld, signal } = options;
  const ended = new AbortController();
  const both = AbortSignal.any([signal, ended.signal]);
  const stop = () => {
    ended.abort();
  };
  try {
    await Promise.all([whileHeld(term, both).finally(stop), keep(options, term, both).finally(stop)]);
  } finally {
    const command = { kind: 'Release', holder, term } as const;
    await unlessAway(() => handle(store, rules, `lease-${duty}`, command, contextOf(options)));
  }
};

/**
 * Runs `whileHeld` on one node at a time, taking over when the holder shows no sign of life. A paused holder may still act
 * once after it lost the lease: its effects must carry ids by which the second one is recognised. Resolves when `signal`
 * aborts; rejects with what `whileHeld` throws.
 */
export const runUnderLease = async (options: LeaseOptions): Promise<void> => {
  await unlessAway(() => options.store.log.retain(`lease-${options.duty}`, { maxCount: KEPT }));
  while (!options.signal.aborted) {
    const term = await acquire(options);
    if (term !== undefined) await serve(options, term);
  }
};

import type { QueuePush, QueueRow, QueueSnapshot } from '@watchfloor/api-contract';
import { continues, fromSnapshot, newReds, withChanges, type QueueState } from './queue-state.ts';

/** Asks the server for everything after a position; null: from the beginning. */
export type Ask = (since: string | null) => Promise<QueueSnapshot | QueuePush>;

/** What the feed tells its screen after a change. */
export interface QueueNews {
  readonly state: QueueState;
  readonly reds: readonly QueueRow[];
}

/**
 * Keeps one queue complete over a line that may drop pushes or break: whatever does not continue where the state ends
 * is answered by asking again from the last position, so nothing is lost and nothing applied twice.
 */
export const queueFeed = (ask: Ask, tell: (news: QueueNews) => void) => {
  let state: QueueState | null = null;
  let asking = false;
  let again = false;
  let waiting: QueuePush[] = [];

  const take = (next: QueueState) => {
    const reds = state === null ? [] : newReds(state, next);
    state = next;
    tell({ state: next, reds });
  };

  const apply = (message: QueueSnapshot | QueuePush): boolean => {
    if (message.kind === 'snapshot') take(fromSnapshot(message));
    else if (state !== null && continues(state, message)) take(withChanges(state, message));
    else return false;
    return true;
  };

  const drain = () => {
    const kept = waiting;
    waiting = [];
    for (const push of kept) apply(push);
  };

  /** After connecting, and whenever something is missing. */
  const resume = async (): Promise<void> => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    try {
      const reply = await ask(state?.position ?? null);
      if (!apply(reply)) state = null;
      again ||= state === null;
    } finally {
      asking = false;
    }
    drain();
    if (again) await resume();
  };

  /** What may be seen has changed: what was known counts no more. */
  const restart = (): Promise<void> => {
    state = null;
    return resume();
  };

  const receive = (push: QueuePush) => {
    if (asking) waiting.push(push);
    else if (!apply(push)) void resume().catch(() => undefined);
  };

  return { receive, resume, restart, current: () => state };
};

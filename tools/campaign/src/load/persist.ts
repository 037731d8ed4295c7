import type { Problem } from '@watchfloor/api-contract';
import { setTimeout as pause } from 'node:timers/promises';

interface Answered {
  readonly ok: boolean;
  readonly status: number;
  readonly problem?: Problem;
}

/** Answers after which the same request is sent again: nobody knows yet, or the node asked to come back. */
const again = (status: number): boolean => status >= 500 || status === 429;

const AGAIN_MS = 40;

/**
 * Sends one and the same request, under one and the same key, until somebody answers it for good: what a detector and a
 * console do while a node dies and comes back. Undefined when `over` says that nobody waits for the answer any more.
 */
export const persist = async <Reply extends Answered>(
  send: () => Promise<Reply>,
  over: () => boolean,
): Promise<Reply | undefined> => {
  while (!over()) {
    // No answer: it may or may not have been done.
    const reply = await send().catch(() => undefined);
    if (reply && !again(reply.status)) return reply;
    await pause(AGAIN_MS);
  }
  return undefined;
};

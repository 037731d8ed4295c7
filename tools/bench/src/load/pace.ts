import { setTimeout as pause } from 'node:timers/promises';

/**
 * Slots at a fixed rate from now on, for any number of senders: whoever asks gets the next one and waits until it is due.
 * What is late is sent at once, so that a stall of the server is made good and not hidden.
 */
export const slots = (perSecond: number, seconds: number) => {
  const begun = performance.now();
  let next = 0;
  /** The instant the slot was due (performance.now()), or undefined when the time is over. */
  return async (): Promise<number | undefined> => {
    const due = begun + (next * 1000) / perSecond;
    next += 1;
    const ends = begun + seconds * 1000;
    if (due >= ends || performance.now() >= ends) return undefined;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    return due;
  };
};

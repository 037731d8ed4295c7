import { setTimeout as wait } from 'node:timers/promises';

const SHORTEST_MS = 100;
const LONGEST_MS = 5000;

/** How long before the nth attempt (from 0): doubling, and up to half as much again so that nodes do not knock together. */
export const pauseMs = (attempt: number, chance: number): number =>
  Math.min(SHORTEST_MS * 2 ** attempt, LONGEST_MS) * (1 + chance / 2);

/** Waits before trying again; returns at once when the signal aborts. */
export const backOff = async (attempt: number, signal: AbortSignal): Promise<void> => {
  await wait(pauseMs(attempt, Math.random()), undefined, { signal }).catch(() => undefined);
};

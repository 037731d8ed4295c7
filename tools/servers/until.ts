import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Gives up after this long, in ms. */
  readonly withinMs: number;
  /** Asks again after this long, in ms. */
  readonly everyMs?: number;
  /** What is waited for, as the error will name it. */
  readonly what: string;
}

/** Asks until there is an answer other than undefined; throws when it takes longer than `withinMs`. */
export const until = async <Value>(
  ask: () => Promise<Value | undefined> | Value | undefined,
  { withinMs, everyMs = 25, what }: Patience,
): Promise<Value> => {
  const ends = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > ends) throw new Error(`${what} took longer than ${withinMs / 1000} s`);
    await pause(everyMs);
  }
};

/** Pushes leave in batches this long: on two cores, one by one to five hundred consoles costs five times as much. */
const FLUSH_MS = 100;
/**
 * Of the thread's time one part in this many, at most: in a storm more is told at once, and intake goes on. Measured: a
 * quarter makes five hundred consoles wait 70 ms longer.
 */
const PARTS = 2;

/** Flushes until the answer is called. A fault is handed to `failed`, and the next flush comes as ever. */
export const startFlushing = (flush: () => void, failed: (cause: unknown) => void): (() => void) => {
  const turn = (): void => {
    const began = performance.now();
    try {
      flush();
    } catch (cause) {
      failed(cause);
    }
    const took = performance.now() - began;
    timer = setTimeout(turn, Math.max(FLUSH_MS - took, (PARTS - 1) * took));
  };
  let timer = setTimeout(turn, FLUSH_MS);
  return () => {
    clearTimeout(timer);
  };
};

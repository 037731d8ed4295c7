import type { StoredEvent } from './stored-event.ts';

/** Index of the first event at or after a position, by bisection. */
export const indexAt = (all: readonly StoredEvent[], position: number): number => {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

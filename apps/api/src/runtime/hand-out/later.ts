import type { Position } from '@watchfloor/event-store-port';

/** The later of two places in the log; null is before all of them. */
export const later = (first: Position | null, second: Position | null): Position | null =>
  first === null || (second !== null && second > first) ? second : first;

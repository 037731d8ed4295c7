/**
 * A place in the log: opaque, ordered as a string, JSON-safe. `<epoch>.<32 hex digits>`; a restore starts a new epoch,
 * so that what is ahead of a restored log is recognised instead of compared.
 */
export type Position = string & { readonly __position?: never };

export const positionAt = (epoch: number, offset: bigint | number): Position =>
  `${epoch}.${offset.toString(16).padStart(32, '0')}`;

export const epochOf = (position: Position): number => Number(position.slice(0, position.indexOf('.')));

export const offsetOf = (position: Position): bigint => BigInt(`0x${position.slice(position.indexOf('.') + 1)}`);

/**
 * The same place of the same log in the epoch it has now: for positions that stand in its own events, written before a
 * restore. Never for those somebody else kept, who may have seen what the restore took away.
 */
export const inEpoch = (position: Position, epoch: number): Position =>
  `${epoch}${position.slice(position.indexOf('.'))}`;

/** Negative, zero or positive, as for Array.sort. Positions of another epoch have no order with ours: that throws. */
export const comparePositions = (a: Position, b: Position): number => {
  if (epochOf(a) !== epochOf(b)) throw new Error(`positions of different epochs: ${a}, ${b}`);
  return a < b ? -1 : a > b ? 1 : 0;
};

/**
 * A place in the log: opaque, ordered as a string, JSON-safe. `<epoch>.<32 hex digits>`; a restore starts a new epoch,
 * so that what is ahead of a restored log is recognised instead of compared. From the tenth epoch on a letter says how many
 * digits the epoch has (`a10`, `b100`): letters come after digits, so a later epoch is a later text.
 */
export type Position = string & { readonly __position?: never };

const epochText = (epoch: number): string => {
  const digits = String(epoch);
  return digits.length === 1 ? digits : `${String.fromCharCode(95 + digits.length)}${digits}`;
};

export const positionAt = (epoch: number, offset: bigint | number): Position =>
  `${epochText(epoch)}.${offset.toString(16).padStart(32, '0')}`;

export const epochOf = (position: Position): number => Number(/^[a-z]?(\d+)\./.exec(position)?.[1]);

export const offsetOf = (position: Position): bigint => BigInt(`0x${position.slice(position.indexOf('.') + 1)}`);

/**
 * The same place of the same log in the epoch it has now: for positions that stand in its own events, written before a
 * restore. Never for those somebody else kept, who may have seen what the restore took away.
 */
export const inEpoch = (position: Position, epoch: number): Position =>
  `${epochText(epoch)}${position.slice(position.indexOf('.'))}`;

/** Negative, zero or positive, as for Array.sort. Positions of another epoch have no order with ours: that throws. */
export const comparePositions = (a: Position, b: Position): number => {
  if (epochOf(a) !== epochOf(b)) throw new Error(`positions of different epochs: ${a}, ${b}`);
  const [one, other] = [offsetOf(a), offsetOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Five minutes of arrival time are one bin; twelve bins are the hour that a queue row shows. */
export const BIN_MS = 300_000;
export const BINS = 12;

/** Counts of alerts per bin, oldest first; `bin` is the number (since 1970) of the last one. */
export interface Spark {
  readonly bin: number;
  readonly counts: readonly number[];
}

export const NO_SPARK: Spark = { bin: 0, counts: Array<number>(BINS).fill(0) };

/** The same counts seen from a later bin: what is older than an hour falls off. */
const seenFrom = ({ bin, counts }: Spark, later: number): readonly number[] => {
  const passed = Math.min(later - bin, BINS);
  return passed <= 0 ? counts : [...counts.slice(passed), ...Array<number>(passed).fill(0)];
};

/** Adds alerts that arrived at `at` (ms); an arrival older than the hour shown changes nothing. */
export const withArrivals = (spark: Spark, at: number, count: number): Spark => {
  const bin = Math.max(spark.bin, Math.floor(at / BIN_MS));
  const counts = [...seenFrom(spark, bin)];
  const index = BINS - 1 - (bin - Math.floor(at / BIN_MS));
  if (index >= 0) counts[index] = (counts[index] ?? 0) + count;
  return { bin, counts };
};

/** The twelve counts of the hour before now, and the end (ms) of the last bin. */
export const sparkAt = (spark: Spark, now: number): { readonly counts: readonly number[]; readonly until: number } => {
  const bin = Math.max(spark.bin, Math.floor(now / BIN_MS));
  return { counts: seenFrom(spark, bin), until: (bin + 1) * BIN_MS };
};

/** As a row keeps it: bin and counts in one short text. */
export const sparkText = ({ bin, counts }: Spark): string => [bin, ...counts].join(' ');

export const sparkOf = (text: string | null): Spark => {
  if (text === null) return NO_SPARK;
  const [bin = 0, ...counts] = text.split(' ').map(Number);
  return { bin, counts };
};

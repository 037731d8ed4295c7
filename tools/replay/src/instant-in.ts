const NAMES = ['timestamp', '@timestamp', 'time', '_time'];
/** Seconds until the year 2286 have ten digits; milliseconds have had thirteen since 2001. */
const FIRST_IN_MILLISECONDS = 100_000_000_000;

const epoch = (value: number): number => (value < FIRST_IN_MILLISECONDS ? value * 1000 : value);

/** An alert's own time in ms, for playing a file in its own pace; undefined when it shows none. */
export const instantIn = (item: Readonly<Record<string, unknown>>): number | undefined => {
  for (const name of NAMES) {
    const value = item[name];
    if (typeof value === 'number') return epoch(value);
    if (typeof value !== 'string' || value === '') continue;
    if (/^\d+(\.\d+)?$/.test(value)) return epoch(Number(value));
    const read = Date.parse(/([+-]\d\d:?\d\d|Z)$/.test(value) ? value : `${value}Z`);
    if (Number.isFinite(read)) return read;
  }
  return undefined;
};

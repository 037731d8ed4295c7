/** Ids remembered per generation; two generations are looked through, so the last million are always known. */
const GENERATION = 1_000_000;
/** Tables double when half full: a shift of few alerts does not pay for a storm's. */
const FIRST_SLOTS = 1 << 14;

interface Generation {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  used: number;
}
const generation = (slots = FIRST_SLOTS): Generation => ({
  high: new Uint32Array(slots),
  low: new Uint32Array(slots),
  used: 0,
});

/** The slot that holds this fingerprint, or the empty one where it would go. */
const slotOf = (table: Generation, high: number, low: number): number => {
  const mask = table.low.length - 1;
  let slot = (high ^ (low >>> 11)) & mask;
  while (table.low[slot] !== 0 && (table.low[slot] !== low || table.high[slot] !== high)) slot = (slot + 1) & mask;
  return slot;
};

const put = (table: Generation, high: number, low: number): void => {
  const slot = slotOf(table, high, low);
  table.low[slot] = low;
  table.high[slot] = high;
  table.used += 1;
};

const doubled = (table: Generation): Generation => {
  const larger = generation(table.low.length * 2);
  for (const [slot, low] of table.low.entries()) if (low !== 0) put(larger, table.high[slot] ?? 0, low);
  return larger;
};

const mix = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/**
 * Recognises a detector's id that was delivered before, among at least the last 1,000,000. 64-bit fingerprints in
 * typed arrays: at most 16 MB a generation, and a wrong "seen" is expected once in 10^12 alerts.
 */
export const seenIds = (perGeneration = GENERATION) => {
  let current = generation();
  let former: Generation | undefined;

  /** True when this source sent this id before; remembers it either way. */
  const seen = (source: string, id: string): boolean => {
    let [a, b] = [0x811c_9dc5, 0x9747_b28c];
    const add = (text: string) => {
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        a = Math.imul(a ^ code, 0x0100_0193);
        b = Math.imul(b ^ code, 0x5bd1_e995) + 0x6d2b_79f5;
      }
      a = Math.imul(a ^ 0x1_0000, 0x0100_0193);
      b = Math.imul(b ^ 0x1_0000, 0x5bd1_e995);
    };
    add(source);
    add(id);
    const high = mix(a);
    const low = mix(b) || 1;
    if (current.low[slotOf(current, high, low)] !== 0) return true;
    const known = former !== undefined && former.low[slotOf(former, high, low)] !== 0;
    put(current, high, low);
    if (current.used * 2 > current.low.length) current = doubled(current);
    if (current.used >= perGeneration) {
      former = current;
      current = generation();
    }
    return known;
  };
  return { seen };
};

/** Repeatable chance (mulberry32): the same seed tells the same history, or plays the same night, on every machine. */
export interface Chance {
  /** 0 ≤ n < below. */
  readonly below: (below: number) => number;
  /** From `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True with this probability. */
  readonly is: (share: number) => boolean;
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** Hexadecimal digits, as random as a UUID's. */
  readonly hex: (digits: number) => string;
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    is: (share) => next() < share,
    one: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    hex: (digits) => {
      let text = '';
      while (text.length < digits)
        text += below(2 ** 32)
          .toString(16)
          .padStart(8, '0');
      return text.slice(0, digits);
    },
  };
};

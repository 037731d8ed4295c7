import type { Chunks } from '../chunks.ts';

/** All chunks that these items make. */
export const filled = <Item>(chunks: Chunks<Item>, items: readonly Item[]): readonly (readonly Item[])[] =>
  [...items.map((item) => chunks.add(item)), chunks.rest()].filter((chunk) => chunk !== undefined);

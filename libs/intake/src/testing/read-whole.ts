import { accept, type Result } from '@watchfloor/kernel';
import { itemsOfBody } from '../body.ts';
import type { BodyItem } from '../body-item.ts';
import type { BodyRejection } from '../rejection.ts';

/** A text cut after these positions, in any order. */
export const cutAt = (text: string, cuts: readonly number[]): readonly string[] => {
  const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
  return at.slice(1).map((to, i) => text.slice(at[i], to));
};

/** All items of a body that came in these pieces, and in how many steps they were found. */
export const readWhole = (
  pieces: readonly string[],
): { readonly read: Result<readonly BodyItem[], BodyRejection>; readonly steps: number } => {
  const found = itemsOfBody(pieces);
  const items: BodyItem[] = [];
  for (let steps = 1; ; steps += 1) {
    const step = found.next();
    if (!step.done) items.push(...step.value);
    else return { read: step.value.ok ? accept(items) : step.value, steps };
  }
};

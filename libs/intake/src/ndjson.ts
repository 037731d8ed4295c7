import { itemsOfLines, type BodyItem } from './body.ts';
import { MAX_ITEM_BYTES } from './item.ts';
import { refuse } from './rejection.ts';

/** What is kept of a line that is too long: enough for an administrator to recognise it. */
const KEPT_OF_TOO_LARGE = 10_000;

/**
 * NDJSON as it streams in: push decoded text as it comes, take the items that are complete, end with the rest.
 * Memory is bounded by one item: a longer line is refused while it is still coming and skipped to its end.
 */
export const ndjsonReader = () => {
  let rest = '';
  let skipping = false;
  let next = 0;

  const numbered = (lines: readonly string[]): readonly BodyItem[] => {
    const items = itemsOfLines(lines, next);
    next += items.length;
    return items;
  };
  const tooLarge = (): BodyItem => {
    const item = {
      index: next,
      text: rest.slice(0, KEPT_OF_TOO_LARGE).toWellFormed(),
      value: refuse('item-too-large', `a line of more than ${MAX_ITEM_BYTES} bytes`),
    };
    next += 1;
    rest = '';
    skipping = true;
    return item;
  };

  return {
    push: (text: string): readonly BodyItem[] => {
      const lines = (skipping ? text : rest + text).split('\n');
      if (skipping && lines.length === 1) return [];
      if (skipping) lines.shift();
      skipping = false;
      rest = lines.pop() ?? '';
      const items = numbered(lines);
      return rest.length > MAX_ITEM_BYTES ? [...items, tooLarge()] : items;
    },
    end: (): readonly BodyItem[] => {
      const items = skipping ? [] : numbered([rest]);
      rest = '';
      skipping = false;
      return items;
    },
  };
};

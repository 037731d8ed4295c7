import { itemAt, KEPT_OF_TOO_LARGE, tooLargeItem, type BodyItem } from './body-item.ts';
import { MAX_ITEM_BYTES } from './item.ts';
import { refuse } from './rejection.ts';

/**
 * One item a line: add text as it comes, take the items that are complete. Memory is bounded by one
 * item: a longer line is refused while it is still coming and skipped to its end. An item is parsed when it is asked for.
 */
export const lineReader = () => {
  let rest = '';
  let skipping = false;
  let next = 0;
  let found: (BodyItem | Omit<BodyItem, 'value'>)[] = [];

  const begin = (text: string) => {
    if (skipping) return;
    rest += text;
    if (rest.length <= MAX_ITEM_BYTES) return;
    found.push(tooLargeItem(rest, next++));
    [rest, skipping] = ['', true];
  };
  /** A line break inside a text is always escaped in JSON. Empty lines are nothing. */
  const finish = () => {
    const text = rest.trim();
    if (text !== '') found.push({ index: next++, text });
    [rest, skipping] = ['', false];
  };

  return {
    add: (text: string) => {
      const lines = text.split('\n');
      const begun = lines.pop() ?? '';
      for (const line of lines) {
        begin(line);
        finish();
      }
      begin(begun);
    },
    /** A whole line whose bytes are no text; `likeness` is what can be shown of it. */
    refuse: (likeness: string) => {
      const text = likeness.trim().slice(0, KEPT_OF_TOO_LARGE).toWellFormed();
      if (!skipping) found.push({ index: next++, text, value: refuse('item-not-utf8', 'the line is not UTF-8') });
      [rest, skipping] = ['', false];
    },
    /** The last line may lack its line break. */
    end: finish,
    take: (): Iterable<BodyItem> => {
      const all = found;
      found = [];
      return Iterator.from(all).map((item) => ('value' in item ? item : itemAt(item.text, item.index)));
    },
  };
};

import { accept, reject, type Result } from '@watchfloor/kernel';
import { isSuspicious, parseItem } from './item.ts';
import type { BodyRejection, ItemRejection } from './rejection.ts';
import { spans } from './scan.ts';

/** One item of a post, in order: its text as it came, and what it holds or why it is not taken. */
export interface BodyItem {
  readonly index: number;
  readonly text: string;
  readonly value: Result<unknown, ItemRejection>;
}

/** Bytes as text; a byte order mark is dropped, anything but UTF-8 is refused as a whole. */
export const decodeBody = (bytes: Uint8Array): Result<string, BodyRejection> => {
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return reject('body-not-utf8', 'the body is not UTF-8');
  }
};

/** More than a detector sends at once; reading them in one go would keep everybody else waiting. NDJSON streams any number. */
export const MAX_ITEMS = 20_000;
const tooMany = () => reject('body-too-many-items', `more than ${MAX_ITEMS} items`);

const itemAt = (text: string, index: number): BodyItem => {
  const read = spans(text, 0, 1);
  const [first] = read.spans;
  const whole = read.spans.length === 1 && first && read.end === text.length;
  // What is not one value is left to JSON.parse, whose message says where it breaks.
  const span = whole ? first : { depth: deepest(read.spans), members: 0 };
  return { index, text, value: parseItem(text, span, isSuspicious(text)) };
};

const deepest = (all: readonly { readonly depth: number }[]): number =>
  all.reduce((most, { depth }) => Math.max(most, depth), 0);

const itemsOfArray = (text: string, at: number): Result<Iterable<BodyItem>, BodyRejection> => {
  const read = spans(text, at + 1, MAX_ITEMS);
  if (read.spans.length > MAX_ITEMS) return tooMany();
  if (read.end === -1 || read.end === text.length) return reject('body-truncated', 'the array is not closed');
  if (text[read.end] !== ']') return reject('body-malformed', 'the array is closed by a brace');
  if (text.slice(read.end + 1).trim() !== '') return reject('body-malformed', 'something follows the array');
  const [only] = read.spans;
  if (read.spans.length === 1 && only && text.slice(only.from, only.to).trim() === '')
    return reject('body-empty', 'an empty array');
  const suspicious = isSuspicious(text);
  return accept(
    Iterator.from(read.spans).map((span, index) => {
      const item = text.slice(span.from, span.to).trim();
      return { index, text: item, value: parseItem(item, span, suspicious) };
    }),
  );
};

const eachLine = (lines: readonly string[], first: number): Iterable<BodyItem> =>
  Iterator.from(lines)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => itemAt(line, first + index));

/** Non-empty lines as items, numbered from `first` on; a line break inside a text is always escaped in JSON. */
export const itemsOfLines = (lines: readonly string[], first: number): readonly BodyItem[] => [
  ...eachLine(lines, first),
];

/**
 * A post's body as items: an array, one object, or one object a line. Without a content type that says NDJSON, a body
 * that starts with a brace is one object when all of it is, and lines otherwise. Each item is parsed when it is asked
 * for, so that whoever takes ten megabytes can let others in between.
 */
export const eachItemOf = (text: string, ndjson: boolean): Result<Iterable<BodyItem>, BodyRejection> => {
  const at = text.search(/\S/);
  if (at === -1) return reject('body-empty', 'the body is empty');
  if (text[at] === '[' && !ndjson) return itemsOfArray(text, at);
  const body = text.trim();
  if (!ndjson && text[at] !== '{') return reject('body-malformed', 'neither an object, an array nor NDJSON');
  if (!ndjson) {
    const one = itemAt(body, 0);
    if (one.value.ok || !body.includes('\n') || one.value.error.code !== 'item-malformed') return accept([one]);
    // A pretty-printed object that breaks off is one broken object, not as many broken lines.
    if (!startsWithWholeLine(body)) return reject('body-truncated', one.value.error.detail);
  }
  const lines = body.split('\n');
  return lines.length > MAX_ITEMS ? tooMany() : accept(eachLine(lines, 0));
};

/** The same, all at once. */
export const itemsOf = (text: string, ndjson: boolean): Result<readonly BodyItem[], BodyRejection> => {
  const items = eachItemOf(text, ndjson);
  return items.ok ? accept([...items.value]) : items;
};

const startsWithWholeLine = (body: string): boolean => itemAt(body.slice(0, body.indexOf('\n')).trim(), 0).value.ok;

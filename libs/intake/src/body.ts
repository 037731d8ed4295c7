import { accept, reject, type Result } from '@watchfloor/kernel';
import { itemsOfArray } from './array.ts';
import { itemAt, tooLargeItem } from './body-item.ts';
import { MAX_ITEM_BYTES } from './item.ts';
import { NONE_YET, type ItemSteps } from './item-steps.ts';
import { lineReader } from './lines.ts';
import type { BodyRejection } from './rejection.ts';
import { SpanScanner } from './scan.ts';

/** Whether the first line stands by itself: a pretty-printed object that breaks off is not as many broken lines. */
function* firstLineIsWhole(pieces: readonly string[]): ItemSteps<boolean> {
  const scanner = new SpanScanner(0);
  for (const piece of pieces) {
    const end = piece.indexOf('\n');
    scanner.push(end === -1 ? piece : piece.slice(0, end));
    if (end !== -1) return !scanner.isOpen && !scanner.closed && scanner.spans.length === 0;
    yield NONE_YET;
  }
  return false;
}

function* itemsOfLines(pieces: readonly string[]): ItemSteps<Result<null, never>> {
  const reader = lineReader();
  for (const piece of pieces) {
    reader.add(piece);
    yield reader.take();
  }
  reader.end();
  yield reader.take();
  return accept(null);
}

function* oneItem(pieces: readonly string[]): ItemSteps<Result<null, BodyRejection>> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > MAX_ITEM_BYTES) {
    yield [tooLargeItem(pieces[0] ?? '', 0)];
    return accept(null);
  }
  const text = pieces.join('').trim();
  const item = itemAt(text, 0);
  if (!item.value.ok && item.value.error.code === 'item-malformed' && text.includes('\n')) {
    const scanner = new SpanScanner(1);
    scanner.push(text);
    if (scanner.isOpen) return reject('body-truncated', item.value.error.detail);
  }
  yield [item];
  return accept(null);
}

/**
 * A post's body, cut into pieces of text as they came, as items: an array, one object, or one object a line. What
 * starts with a brace is lines when its first line is whole, and one object otherwise. A rejection comes before any item.
 */
export function* itemsOfBody(pieces: readonly string[]): ItemSteps<Result<null, BodyRejection>> {
  let blank = 0;
  for (; blank < pieces.length && pieces[blank]?.trim() === ''; blank += 1) yield NONE_YET;
  const text = [pieces[blank]?.trimStart() ?? '', ...pieces.slice(blank + 1)];
  switch (text[0]?.[0]) {
    case undefined:
      return reject('body-empty', 'the body is empty');
    case '[':
      return yield* itemsOfArray(text);
    case '{':
      return yield* (yield* firstLineIsWhole(text)) ? itemsOfLines(text) : oneItem(text);
    default:
      return reject('body-malformed', 'neither an object, an array nor NDJSON');
  }
}

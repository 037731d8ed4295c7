import { accept, reject, type Result } from '@watchfloor/kernel';
import { itemOf, tooLargeItem, type BodyItem } from './body-item.ts';
import { MAX_ITEM_BYTES } from './item.ts';
import { NONE_YET, type ItemSteps } from './item-steps.ts';
import type { BodyRejection } from './rejection.ts';
import { SpanScanner, type Span } from './scan.ts';
import { MAX_ITEMS, tooManyItems } from './too-many-items.ts';

/** The items at these places of a text in pieces; each is parsed when it is asked for. */
function* itemsAt(pieces: readonly string[], spans: readonly Span[]): Generator<BodyItem> {
  let [at, offset, piece] = [0, 0, pieces[0] ?? ''];
  for (const [index, span] of spans.entries()) {
    const { from, to } = span;
    const enough = Math.min(to, from + MAX_ITEM_BYTES);
    let text = piece.slice(from - offset, enough - offset);
    while (offset + piece.length < to) {
      offset += piece.length;
      piece = pieces[(at += 1)] ?? '';
      text += piece.slice(Math.max(0, from - offset), Math.max(0, enough - offset));
    }
    text = text.trim();
    yield enough < to ? tooLargeItem(text, index) : itemOf(text, index, span);
  }
}

function* isBlank(pieces: readonly string[], from: number, to = Number.MAX_SAFE_INTEGER): ItemSteps<boolean> {
  let offset = 0;
  for (const piece of pieces) {
    if (/\S/.test(piece.slice(Math.max(0, from - offset), Math.max(0, to - offset)))) return false;
    offset += piece.length;
    yield NONE_YET;
  }
  return true;
}

/** A text that begins with a bracket: all of it is seen before the first item is given, so that a broken one is refused whole. */
export function* itemsOfArray(pieces: readonly string[]): ItemSteps<Result<null, BodyRejection>> {
  const scanner = new SpanScanner(MAX_ITEMS);
  for (const [index, piece] of pieces.entries()) {
    scanner.push(piece, index === 0 ? 1 : 0);
    yield NONE_YET;
    if (scanner.spans.length > MAX_ITEMS) return { ok: false, error: tooManyItems };
  }
  const { spans, closed } = scanner;
  if (!closed) return reject('body-truncated', 'the array is not closed');
  if (closed.by !== ']') return reject('body-malformed', 'the array is closed by a brace');
  if (!(yield* isBlank(pieces, closed.at))) return reject('body-malformed', 'something follows the array');
  if (spans.length === 1 && (yield* isBlank(pieces, 1, closed.at - 1))) return reject('body-empty', 'an empty array');
  yield itemsAt(pieces, spans);
  return accept(null);
}

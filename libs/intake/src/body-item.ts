import type { Result } from '@watchfloor/kernel';
import { isSuspicious, MAX_ITEM_BYTES, parseItem } from './item.ts';
import { refuse, type ItemRejection } from './rejection.ts';
import { SpanScanner, type Span } from './scan.ts';

/** One item of a post, in order: its text as it came, and what it holds or why it is not taken. */
export interface BodyItem {
  readonly index: number;
  readonly text: string;
  readonly value: Result<unknown, ItemRejection>;
}

/** What is kept of an item that is too large, in UTF-16 units: enough for an administrator to recognise it. */
export const KEPT_OF_TOO_LARGE = 10_000;

/** An item that is no alert but a file, of which the beginning is enough. */
export const tooLargeItem = (beginning: string, index: number): BodyItem => ({
  index,
  text: beginning.slice(0, KEPT_OF_TOO_LARGE).toWellFormed(),
  value: refuse('item-too-large', `more than ${MAX_ITEM_BYTES} bytes`),
});

/** An item whose depth and members were counted while it was found. */
export const itemOf = (text: string, index: number, span: Omit<Span, 'from' | 'to'>): BodyItem => ({
  index,
  text,
  value: parseItem(text, span, isSuspicious(text)),
});

/** A text that should be one item and nothing else. */
export const itemAt = (text: string, index: number): BodyItem => {
  if (text.length > MAX_ITEM_BYTES) return tooLargeItem(text, index);
  const scanner = new SpanScanner(1);
  scanner.push(text);
  const { spans, last, closed, isOpen } = scanner;
  if (spans.length === 0 && !closed && !isOpen) return itemOf(text, index, last);
  // What is not one value is left to JSON.parse, whose message says where it breaks.
  const [depth, parts] = [last, ...spans].reduce(([d, p], span) => [Math.max(d, span.depth), p + span.parts], [0, 0]);
  return itemOf(text, index, { depth, parts, members: 0 });
};

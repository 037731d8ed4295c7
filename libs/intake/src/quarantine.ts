import { MAX_CHUNK_BYTES } from './chunks.ts';

/** An item as the quarantine keeps it; `body` is cut where the item is larger than any alert may be. */
export interface QuarantinedItem {
  readonly index: number;
  readonly code: string;
  readonly detail: string;
  readonly body: string;
}

/** Longest body kept of an item that was refused, in UTF-16 units: six bytes each at worst still fit one event. */
const MAX_KEPT = 140_000;

/** Refused items, cut into events that the store takes. Text that is not well-formed is kept with U+FFFD in its place. */
export const quarantineChunks = (items: readonly QuarantinedItem[]): readonly (readonly QuarantinedItem[])[] => {
  const chunks: QuarantinedItem[][] = [];
  let room = 0;
  for (const item of items) {
    const kept = { ...item, body: item.body.slice(0, MAX_KEPT).toWellFormed() };
    const size = (kept.body.length + kept.detail.length + kept.code.length) * 6 + 200;
    const last = chunks.at(-1);
    if (last && size <= room) last.push(kept);
    else chunks.push([kept]);
    room = (last && size <= room ? room : MAX_CHUNK_BYTES) - size;
  }
  return chunks;
};

import { MAX_CHUNK_BYTES } from './chunks.ts';

/** An item that is not taken, by its number within the post and the code it is kept under; `body` as it came. */
export interface RefusedItem {
  readonly index: number;
  readonly code: string;
  readonly detail: string;
  readonly body: string;
}

const encoder = new TextEncoder();
const sizeOf = ({ body, detail }: RefusedItem): number =>
  encoder.encode(JSON.stringify(body)).length + detail.length + 200;

/** Kept as it came, so that it can be run again; only what no event can hold loses its end, and says so. */
const fitting = (item: RefusedItem): RefusedItem => {
  const whole = item.body.length;
  let kept = whole > MAX_CHUNK_BYTES ? { ...item, body: item.body.slice(0, MAX_CHUNK_BYTES + 1) } : item;
  for (
    let length = Math.min(whole, MAX_CHUNK_BYTES);
    sizeOf(kept) > MAX_CHUNK_BYTES;
    length = Math.floor(length * 0.7)
  ) {
    const left = whole - length;
    kept = { ...item, body: `${item.body.slice(0, length).toWellFormed()}… [${left} left out]` };
  }
  return kept;
};

/** Refused items in order, cut into events that the store takes. */
export const quarantineChunks = (items: readonly RefusedItem[]): readonly (readonly RefusedItem[])[] => {
  const chunks: RefusedItem[][] = [];
  let room = 0;
  for (const item of items.map(fitting)) {
    room -= sizeOf(item);
    if (room < 0 || chunks.length === 0) {
      chunks.push([]);
      room = MAX_CHUNK_BYTES - sizeOf(item);
    }
    chunks.at(-1)?.push(item);
  }
  return chunks;
};

import { chunksOf, MAX_CHUNK_BYTES, type Chunks, type Fitted } from './chunks.ts';

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
const fitted = (item: RefusedItem): Fitted<RefusedItem> => {
  const whole = item.body.length;
  let length = Math.min(whole, MAX_CHUNK_BYTES);
  const cut = () => ({
    ...item,
    body: length === whole ? item.body : `${item.body.slice(0, length).toWellFormed()}… [${whole - length} left out]`,
  });
  let kept = cut();
  let bytes = sizeOf(kept);
  for (; bytes > MAX_CHUNK_BYTES; bytes = sizeOf(kept)) {
    length = Math.floor(length * Math.min(0.95, MAX_CHUNK_BYTES / bytes));
    kept = cut();
  }
  return { kept, bytes };
};

/** Refused items in order, cut into events that the store takes. */
export const quarantineChunks = (): Chunks<RefusedItem> => chunksOf(fitted, Number.MAX_SAFE_INTEGER);

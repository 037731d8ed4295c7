import type { BodyItem } from './body-item.ts';
import { MAX_ITEM_BYTES } from './item.ts';
import { lineReader } from './lines.ts';

const LINE_FEED = 10;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const likeness = new TextDecoder();
const encoder = new TextEncoder();

const joined = (parts: readonly Uint8Array[], bytes: number): Uint8Array => {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * NDJSON as it streams in, as bytes: they become text line by line, so that a line in another charset, as of a log that
 * was only passed on, is refused alone.
 */
export const ndjsonReader = () => {
  const lines = lineReader();
  let held: Uint8Array[] = [];
  let bytes = 0;

  const hold = (part: Uint8Array) => {
    if (part.length > 0) held.push(part);
    bytes += part.length;
  };
  const release = (): Uint8Array => {
    const whole = joined(held, bytes);
    [held, bytes] = [[], 0];
    return whole;
  };
  const eachLine = (block: Uint8Array) => {
    for (let at = 0; at < block.length;) {
      const end = block.indexOf(LINE_FEED, at) + 1 || block.length;
      const line = block.subarray(at, end);
      const text = likeness.decode(line);
      // What stands for bytes that are no text may also have been sent as it is.
      if (!text.includes('\ufffd') || same(encoder.encode(text), line)) lines.add(text);
      else lines.refuse(text);
      at = end;
    }
  };
  const read = (block: Uint8Array) => {
    try {
      lines.add(utf8.decode(block));
    } catch {
      eachLine(block);
    }
  };

  return {
    push: (piece: Uint8Array): Iterable<BodyItem> => {
      const end = piece.lastIndexOf(LINE_FEED) + 1;
      hold(piece.subarray(0, end));
      if (end > 0) read(release());
      hold(piece.subarray(end));
      // Too long for an alert, whatever it says: what is kept of it need only be like it.
      if (bytes > MAX_ITEM_BYTES) lines.add(likeness.decode(release()));
      return lines.take();
    },
    end: (): Iterable<BodyItem> => {
      read(release());
      lines.end();
      return lines.take();
    },
  };
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndjsonReader } from './ndjson.ts';

const encoder = new TextEncoder();
const readBytes = (pieces: readonly Uint8Array[]) => {
  const reader = ndjsonReader();
  return [...pieces.flatMap((piece) => [...reader.push(piece)]), ...reader.end()];
};
const readIn = (pieces: readonly string[]) => readBytes(pieces.map((piece) => encoder.encode(piece)));

describe('NDJSON that streams in', () => {
  it('gives the same items however the network cut it, also in the middle of a letter', () => {
    const bytes = encoder.encode('{"a":1}\n\n{"ж":"\\n😀"}\r\n{broken\n{"c":3}');
    const whole = readBytes([bytes]);
    expect(whole.map(({ text }) => text)).toEqual(['{"a":1}', '{"ж":"\\n😀"}', '{broken', '{"c":3}']);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        expect(readBytes(at.slice(1).map((to, i) => bytes.subarray(at[i], to)))).toEqual(whole);
      }),
    );
  });

  it('refuses a line in another charset alone, and shows what it is like', () => {
    const latin = Buffer.from('{"a":1}\n{"b":"café"}\n{"c":"thé"}', 'latin1');
    const cuts = [latin.length, 12, 8, 1];
    for (const cut of cuts) {
      const items = readBytes([latin.subarray(0, cut), latin.subarray(cut)]);
      expect(items.map(({ index, value }) => [index, value.ok || value.error.code])).toEqual([
        [0, true],
        [1, 'item-not-utf8'],
        [2, 'item-not-utf8'],
      ]);
      expect(items[1]?.text).toBe('{"b":"caf\ufffd"}');
    }
  });

  it('refuses a line over a megabyte while it is still coming, and goes on after it', () => {
    const piece = 'x'.repeat(400_000);
    const items = readIn(['{"a":1}\n{"b":"', piece, piece, piece, piece, '"}\n{"c":3}\n']);
    expect(items.map(({ index, value }) => [index, value.ok || value.error.code])).toEqual([
      [0, true],
      [1, 'item-too-large'],
      [2, true],
    ]);
  });

  it('keeps only the beginning of what was too long, also when it never ends', () => {
    const [item, ...more] = readIn(['x'.repeat(1_200_000), 'y']);
    expect([item?.text.length, more]).toEqual([10_000, []]);
  });
});

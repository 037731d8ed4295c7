import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from './body.ts';
import { ndjsonReader } from './ndjson.ts';

const readIn = (pieces: readonly string[]) => {
  const reader = ndjsonReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
};

describe('NDJSON that streams in', () => {
  it('gives the same items however the network cut it', () => {
    const text = '{"a":1}\n\n{"b":"\\n"}\r\n{broken\n{"c":3}';
    const whole = itemsOf(text, true);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(readIn(at.slice(1).map((to, i) => text.slice(at[i], to)))).toEqual(whole.ok && whole.value);
      }),
    );
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

import { describe, expect, it } from 'vitest';
import { quarantineChunks, type RefusedItem } from './quarantine.ts';
import { filled } from './testing/filled.ts';

const refused = (index: number, body: string) => ({ index, code: 'item-malformed', detail: '', body });
const chunksOf = (items: readonly RefusedItem[]) => filled(quarantineChunks(), items);
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe('what is kept of refused items', () => {
  it('fits the store however large and broken the bodies were, and says what is missing', () => {
    const chunks = chunksOf([0, 1, 2].map((index) => refused(index, `\ud800${'\u0001'.repeat(1_000_000)}`)));
    expect(chunks.flat().map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(chunks.every((chunk) => bytes(chunk) < 1_000_000)).toBe(true);
    expect(chunks[0]?.[0]?.body.isWellFormed()).toBe(true);
    expect(chunks[0]?.[0]?.body).toMatch(/… \[\d+ left out\]$/);
  });

  it('is what came, to the last letter, as long as an event can hold it', () => {
    const items = [refused(0, 'a'.repeat(400_000)), refused(1, 'b'.repeat(400_000)), refused(2, 'c'.repeat(400_000))];
    expect(chunksOf(items)).toEqual([items.slice(0, 2), items.slice(2)]);
  });

  it('stands together when it is small', () => {
    const items = Array.from({ length: 50 }, (_, index) => refused(index, '{}'));
    expect(chunksOf(items)).toEqual([items]);
  });

  it('is nothing when nothing was refused', () => expect(chunksOf([])).toEqual([]));
});

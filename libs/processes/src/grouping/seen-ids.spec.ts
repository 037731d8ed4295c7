import { describe, expect, it } from 'vitest';
import { seenIds } from './seen-ids.ts';

describe('a detector’s id', () => {
  it('is known for at least a million alerts', () => {
    const { seen } = seenIds();
    seen('src-1', 'the first');
    let wrong = 0;
    for (let id = 0; id < 999_998; id += 1) if (seen('src-1', `file.csv:${id}`)) wrong += 1;
    expect(wrong).toBe(0);
    expect(seen('src-1', 'the first')).toBe(true);
    for (let id = 0; id < 1_000_000; id += 1) seen('src-2', `other.csv:${id}`);
    expect(seen('src-1', 'file.csv:999997')).toBe(true);
    expect(seen('src-1', 'never sent')).toBe(false);
  }, 60_000);

  it('is forgotten two generations later: its memory does not grow without end', () => {
    const { seen } = seenIds(2);
    const known = (...ids: readonly string[]) => ids.map((id) => seen('src-1', id));
    expect(known('a', 'b', 'c', 'd')).toEqual([false, false, false, false]);
    expect(known('d', 'a')).toEqual([true, false]);
  });

  it('is that of one source: the same id of another is another alert', () => {
    const { seen } = seenIds();
    seen('src-1', '7');
    expect(seen('src-2', '7')).toBe(false);
    expect(seen('src-1', '7')).toBe(true);
  });
});

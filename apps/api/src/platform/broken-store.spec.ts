import { StoreError, type EventStore, type StoreFault } from '@watchfloor/event-store-port';
import { describe, expect, it } from 'vitest';
import { tellingWhenBroken } from './broken-store.ts';

/** What was told when appends fail in these ways, one after the other; each is still a failure for whoever asked. */
const toldOf = async (...faults: readonly StoreFault[]) => {
  const told: string[] = [];
  for (const store of faults.map((fault) => ({ append: () => Promise.reject(new StoreError(fault, fault)) }))) {
    const watched = tellingWhenBroken(store as unknown as EventStore, (reason) => void told.push(reason));
    for (let again = 0; again < 2; again += 1)
      await expect(watched.append('a-1', {} as never, [], {} as never)).rejects.toThrow();
  }
  return told;
};

describe('A log that can never be written again', () => {
  it('makes its node say so, once', async () => {
    expect(await toldOf('broken')).toEqual([expect.stringContaining('started again')]);
  });

  it('is another thing than a full disk or a store that is away, which pass', async () => {
    expect(await toldOf('full', 'unreachable', 'unknown-outcome', 'too-large')).toEqual([]);
  });
});

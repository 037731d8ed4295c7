import { describe, expect, it } from 'vitest';
import { freeWhenDone, isDeskFree } from './a-finished-hand-frees-the-desk.ts';
import type { InHand } from './in-hand.ts';

const mine = (state: InHand['state']): InHand => ({ state, holder: 'per-1' });
const gone = (state: InHand['state'], holder: string | null = null): InHand => ({ state, holder });

describe('a desk', () => {
  it('is busy with what is given or worked', () => {
    expect(isDeskFree('per-1', [mine('given')])).toBe(false);
    expect(isDeskFree('per-1', [mine('in work')])).toBe(false);
  });

  it('is free of what waits for the customer, was answered, escalated, closed, returned or taken', () => {
    const done = [
      mine('waiting for customer'),
      mine('answered'),
      gone('new'),
      gone('closed'),
      gone('in work', 'per-2'),
    ];
    expect(isDeskFree('per-1', done)).toBe(true);
  });

  it('is busy while one companion is', () => {
    expect(isDeskFree('per-1', [gone('closed'), mine('in work'), mine('answered')])).toBe(false);
  });

  it('is told to be free when its hand is done, and only then', () => {
    expect(freeWhenDone('per-1', 'req-1', [gone('closed'), mine('answered')], 7)).toEqual({
      kind: 'Free',
      request: 'req-1',
      at: 7,
    });
    expect(freeWhenDone('per-1', 'req-1', [mine('given')], 7)).toBeNull();
    expect(freeWhenDone('per-1', 'req-1', [], 7)).toBeNull();
  });
});

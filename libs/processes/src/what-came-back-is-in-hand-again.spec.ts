import { describe, expect, it } from 'vitest';
import { takeUpWhatCameBack } from './what-came-back-is-in-hand-again.ts';

describe('work that came back from the customer', () => {
  it('is taken up by whoever holds it, once for each time it came back', () => {
    expect(takeUpWhatCameBack('inc-1', 7, { state: 'in work', holder: 'per-1' }, 9)).toEqual({
      person: 'per-1',
      commandId: 'came-back:inc-1:7',
      command: { kind: 'TakeUp', request: 'came-back:inc-1:7', incident: 'inc-1', at: 9 },
    });
  });

  it('is nothing to take up any more when it waits again, was passed on or is done', () => {
    for (const state of ['given', 'waiting for customer', 'answered', 'closed', 'new'] as const)
      expect(takeUpWhatCameBack('inc-1', 7, { state, holder: 'per-1' }, 9)).toBeNull();
    expect(takeUpWhatCameBack('inc-1', 7, { state: 'in work', holder: null }, 9)).toBeNull();
  });
});

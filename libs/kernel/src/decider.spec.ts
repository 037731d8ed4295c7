import { describe, expect, it } from 'vitest';
import { fold, never } from './decider.ts';

const counter = { initial: 0, evolve: (sum: number, event: number) => sum + event };

describe('folding a history', () => {
  it('starts from the initial state and applies each event once, in order', () => {
    expect(fold(counter, [1, 2, 3])).toBe(6);
    expect(fold({ initial: '', evolve: (text: string, event: string) => text + event }, ['a', 'b'])).toBe('ab');
  });

  it('is the initial state when nothing has happened', () => {
    expect(fold(counter, [])).toBe(0);
  });

  it('stops loudly on a case nobody handled', () => {
    expect(() => never({ kind: 'Surprise' } as never)).toThrow('not handled: {"kind":"Surprise"}');
  });
});

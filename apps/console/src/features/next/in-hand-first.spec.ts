import { describe, expect, it } from 'vitest';
import { inHandFirst } from './in-hand-first.ts';

const member = (id: string, state: string) =>
  ({ id, number: 1001, title: 'Port scan', scenario: 'scan', zone: 'green', score: 20, state }) as const;

describe('One entity, one hand', () => {
  it('begins with the chosen incident', () => {
    expect(inHandFirst([member('chosen', 'in work'), member('companion', 'given')])?.id).toBe('chosen');
  });

  it.each(['answered', 'closed', 'waiting for customer'])(
    'goes on with a companion once the chosen one is %s',
    (state) => {
      expect(inHandFirst([member('chosen', state), member('companion', 'given')])?.id).toBe('companion');
    },
  );

  it('stays with the chosen one when nothing else is left to do', () => {
    expect(inHandFirst([member('chosen', 'answered'), member('companion', 'closed')])?.id).toBe('chosen');
    expect(inHandFirst([])).toBeUndefined();
  });
});

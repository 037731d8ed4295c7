import { describe, expect, it } from 'vitest';
import { aMember } from '../../testing/desks.ts';
import { inHandFirst, moreInHand, nextInHand } from './in-hand-first.ts';

const member = (id: string, state: string) => aMember({ id, state });

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

describe('A hand with several incidents', () => {
  const hand = [member('one', 'in work'), member('two', 'closed'), member('three', 'given')];

  it('counts what is still in it, without what is closed', () => {
    expect(moreInHand(hand, 'one').map(({ id }) => id)).toEqual(['three']);
  });

  it('is gone through in turn, beginning with the one to work on', () => {
    const goesTo = (path: string) => nextInHand(hand, path)?.id;
    expect(['/queue', '/incidents/one', '/incidents/three'].map(goesTo)).toEqual(['one', 'three', 'one']);
  });
});

import { describe, expect, it } from 'vitest';
import { specify } from '@watchfloor/kernel/testing';
import { leaseDecider, type LeaseEvent } from './index.ts';

const taken = (holder: string, term: number): LeaseEvent => ({ type: 'LeaseTaken', data: { holder, term } });
const renewed = (holder: string, term: number): LeaseEvent => ({ type: 'LeaseRenewed', data: { holder, term } });
const released = (holder: string, term: number): LeaseEvent => ({ type: 'LeaseReleased', data: { holder, term } });
const { given } = specify(leaseDecider);

describe('a lease on a duty', () => {
  it('goes to the first node that asks', () =>
    given().when({ kind: 'Take', holder: 'node-1', staleTerm: null }).then(taken('node-1', 1)));

  it('is not given to a second node while the first may be alive', () => {
    given(taken('node-1', 1)).when({ kind: 'Take', holder: 'node-2', staleTerm: null }).rejects('held');
    given(renewed('node-1', 4)).when({ kind: 'Take', holder: 'node-2', staleTerm: 3 }).rejects('held');
  });

  it('passes on in a new term when its holder was seen dead', () =>
    given(taken('node-1', 1), renewed('node-1', 1))
      .when({ kind: 'Take', holder: 'node-2', staleTerm: 1 })
      .then(taken('node-2', 2)));

  it('passes on at once when it was released', () =>
    given(taken('node-1', 1), released('node-1', 1))
      .when({ kind: 'Take', holder: 'node-2', staleTerm: null })
      .then(taken('node-2', 2)));

  it('is renewed by its holder only, in its own term', () => {
    given(taken('node-1', 1)).when({ kind: 'Renew', holder: 'node-1', term: 1 }).then(renewed('node-1', 1));
    given(taken('node-1', 1)).when({ kind: 'Renew', holder: 'node-2', term: 1 }).rejects('lost');
    given(taken('node-2', 2)).when({ kind: 'Renew', holder: 'node-1', term: 1 }).rejects('lost');
    given(taken('node-1', 1), taken('node-1', 2)).when({ kind: 'Renew', holder: 'node-1', term: 1 }).rejects('lost');
    given(released('node-1', 1)).when({ kind: 'Renew', holder: 'node-1', term: 1 }).rejects('lost');
  });

  it('is released by its holder only', () => {
    given(renewed('node-1', 1)).when({ kind: 'Release', holder: 'node-1', term: 1 }).then(released('node-1', 1));
    given(taken('node-2', 2)).when({ kind: 'Release', holder: 'node-1', term: 1 }).rejects('lost');
  });

  it('stands the same when only the last event of its stream is left', () => {
    const history = [taken('node-1', 1), released('node-1', 1), taken('node-2', 2), renewed('node-2', 2)];
    for (let end = 1; end <= history.length; end++) {
      expect(given(...history.slice(end - 1, end)).state()).toEqual(given(...history.slice(0, end)).state());
    }
  });
});

import { defaultScoringPolicy } from '@watchfloor/events';
import type { QueueFilter } from '@watchfloor/api-contract';
import { describe, expect, it } from 'vitest';
import { ranked } from './entry.ts';
import { matching } from './filter.ts';
import { waitingIncident } from './testing.ts';

const held = waitingIncident('inc-1', { state: 'in work' });
const entry = ranked(
  {
    ...held,
    holder: 'per-1',
    facts: { ...held.facts, number: 1041, state: 'in work', holder: { id: 'per-1', name: 'Leila Moss' } },
  },
  defaultScoringPolicy,
  0,
);
const keeps = (filter: QueueFilter) => matching(filter)(entry);

describe('A filter of the queue', () => {
  it('keeps everything when nothing is asked', () => {
    expect(keeps({})).toBe(true);
    expect(keeps({ q: '   ' })).toBe(true);
  });

  it.each<[QueueFilter, QueueFilter]>([
    [{ zone: entry.zone }, { zone: entry.zone === 'red' ? 'green' : 'red' }],
    [{ severity: 'high' }, { severity: 'low' }],
    [{ customer: 'cus-1' }, { customer: 'cus-2' }],
    [{ holder: 'per-1' }, { holder: 'per-2' }],
    [{ state: 'in work' }, { state: 'new' }],
  ])('keeps %o and not %o', (same, other) => {
    expect([keeps(same), keeps(other)]).toEqual([true, false]);
    expect(keeps({ ...same, q: 'nothing like it' })).toBe(false);
  });

  it.each(['WF-1041', 'new country', 'login-new', 'INC-1.example', 'leila', 'moss 1041', 'country wf-1041 cus-1'])(
    'finds “%s” anywhere in number, title, scenario, entity and names',
    (q) => expect(keeps({ q })).toBe(true),
  );

  it('wants every word, in whatever order', () => {
    expect(keeps({ q: 'leila worm' })).toBe(false);
  });
});

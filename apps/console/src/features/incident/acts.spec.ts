import type { IncidentPage } from '@watchfloor/api-contract';
import { describe, expect, it } from 'vitest';
import { aPage } from '../../testing/pages.ts';
import { aRow } from '../../testing/rows.ts';
import { acts, hinted, meansOf } from './acts.ts';

const keys = (state: IncidentPage['row']['state'], may: IncidentPage['may']) =>
  hinted(aPage({ row: aRow({ id: 'inc-1', state }), may })).map((act) => acts[act]);

describe('The keys that the foot bar names', () => {
  it.each([
    ['given', ['start', 'note', 'release'], ['Enter', 'r', 'm']],
    ['in work', ['answer', 'close', 'escalate', 'await', 'confirm', 'note'], ['a', 'c', 'e', 'v', 'm']],
    ['answered', ['answer', 'close', 'escalate', 'refute', 'note'], ['c', 'e', 'v', 'm']],
    ['waiting for customer', ['resume', 'escalate', 'note'], ['w', 'e', 'm']],
    ['closed', ['reopen', 'note'], ['x', 'm']],
    ['new', [], []],
  ] as const)('of an incident that is %s are those of its buttons', (state, may, named) => {
    expect(keys(state, [...may])).toEqual(named);
  });
});

it('A verdict is asked for while nobody has given one, and after that only offered again', () => {
  const means = (['suspected', 'confirmed', 'refuted'] as const).map((certainty) =>
    meansOf(aPage({ row: aRow({ id: 'inc-1', certainty }) }), 'verdict'),
  );
  expect(means).toEqual(['act.verdictMeans', 'act.verdictAgainMeans', 'act.verdictAgainMeans']);
});

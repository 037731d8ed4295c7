import type { QueueRow } from '@watchfloor/api-contract';
import { describe, expect, it } from 'vitest';
import { aRow, noCounts } from '../testing/rows.ts';
import { continues, fromSnapshot, newReds, rowsChanged, withChanges } from './queue-state.ts';

const at = '2026-11-17T02:00:00.000Z';
const rows = [aRow({ id: 'a', score: 40 }), aRow({ id: 'b', score: 60 })];
const state = fromSnapshot({ kind: 'snapshot', to: 'p-1', tick: 1, at, rows, counts: noCounts, scoringPolicy: 3 });
const quiet = {
  kind: 'changes',
  from: 'p-1',
  to: 'p-2',
  tick: 2,
  at,
  rows: [],
  gone: [],
  moves: [],
  counts: noCounts,
} as const;

describe('The state of the queue on a screen', () => {
  it('holds a snapshot in the order of the queue', () => {
    expect(state.rows.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(state.scoringPolicy).toBe(3);
  });

  it('counts what came, went or changed, to be told after a break', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => aRow({ id }));
    if (!a || !b || !c) throw new Error('three rows');
    expect(rowsChanged([a, b], [a, b])).toBe(0);
    expect(rowsChanged([a, b], [{ ...a, revision: 2 }, c])).toBe(3);
  });

  it('carries on only from where it ends', () => {
    expect(continues(state, { ...quiet, rows: [], gone: [], moves: [] })).toBe(true);
    expect(continues(state, { ...quiet, from: 'p-0', rows: [], gone: [], moves: [] })).toBe(false);
  });

  it('moves a row when time alone moved its rank', () => {
    const moved = withChanges(state, {
      ...quiet,
      rows: [],
      gone: [],
      moves: [{ id: 'a', score: 71, zone: 'red', lane: 'near breach' }],
    });
    expect(moved.rows.map(({ id, zone }) => [id, zone])).toEqual([
      ['a', 'red'],
      ['b', 'yellow'],
    ]);
  });

  it('takes over the position of a push that changed nothing the reader may see', () => {
    const next = withChanges(state, { ...quiet, rows: [], gone: [], moves: [] });
    expect(next.position).toBe('p-2');
    expect(next.rows).toBe(state.rows);
  });

  it('tells of rows that became red and wait for a hand, and of no others', () => {
    const row = (id: string, zone: QueueRow['zone'], of: Partial<QueueRow> = {}) => aRow({ id, zone, ...of });
    const before = { ...state, rows: [row('rose', 'yellow'), row('was', 'red'), row('held', 'yellow')] };
    const now = [row('rose', 'red'), row('was', 'red'), row('held', 'red', { state: 'in work' }), row('came', 'red')];
    expect(newReds(before, { ...state, rows: now }).map(({ id }) => id)).toEqual(['rose', 'came']);
  });
});

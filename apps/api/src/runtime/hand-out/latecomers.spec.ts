import { defaultScoringPolicy } from '@watchfloor/events';
import type { DeskRow } from '@watchfloor/read-models';
import { describe, expect, it } from 'vitest';
import { OrderBook } from '../queue/order-book.ts';
import { waitingIncident } from '../queue/testing.ts';
import { latecomersFor } from './latecomers.ts';

const entity = { kind: 'host', value: 'PAY-WS-07' } as const;
const holder = { id: 'per-1', name: 'Leila Moss' };

const bookOf = (state: 'given' | 'in work', ...late: readonly string[]) => bookAround({ state }, ...late);
const bookAround = (over: { state: 'given' | 'in work'; registeredBy?: string }, ...late: readonly string[]) => {
  const { state } = over;
  const book = new OrderBook();
  const held = waitingIncident('inc-1', { entity, ...over });
  book.put({ ...held, facts: { ...held.facts, state, holder } }, defaultScoringPolicy, 0);
  for (const id of late) book.put(waitingIncident(id, { entity }), defaultScoringPolicy, 0);
  book.put(waitingIncident('inc-elsewhere'), defaultScoringPolicy, 0);
  return book;
};
const deskWith = (...incidents: readonly string[]): DeskRow => ({
  person: 'per-1',
  state: 'in hand',
  since: 0,
  ready: null,
  hand: incidents.length === 0 ? null : { request: 'req-1', incidents, choices: [] },
  back: [],
  declinesToday: 0,
});
const late = (desk: DeskRow, changed: readonly string[], book: OrderBook) =>
  latecomersFor(desk, new Set(changed), book).map(({ id }) => id);

describe('What opens on the entity that somebody works on', () => {
  it('comes into that hand, and nothing from elsewhere', () => {
    const book = bookOf('in work', 'inc-2', 'inc-3');
    expect(late(deskWith('inc-1'), ['inc-2', 'inc-elsewhere'], book)).toEqual(['inc-2']);
  });

  it('stays in the order when what they work on is their own registration', () => {
    const book = bookAround({ state: 'in work', registeredBy: 'per-1' }, 'inc-2');
    expect(late(deskWith('inc-1'), ['inc-1', 'inc-2'], book)).toEqual([]);
  });

  it('comes along with all that waited when work is begun only now', () => {
    const book = bookOf('in work', 'inc-2', 'inc-3');
    expect(late(deskWith('inc-1'), ['inc-1'], book).sort()).toEqual(['inc-2', 'inc-3']);
  });

  it('comes into no hand that is empty, was not begun, or holds it already', () => {
    expect(late(deskWith(), ['inc-2'], bookOf('in work', 'inc-2'))).toEqual([]);
    expect(late(deskWith('inc-1'), ['inc-2'], bookOf('given', 'inc-2'))).toEqual([]);
    expect(late(deskWith('inc-1', 'inc-2'), ['inc-2'], bookOf('in work', 'inc-2'))).toEqual([]);
  });

  it('fills no hand beyond twenty, whatever a detector does', () => {
    const many = Array.from({ length: 30 }, (_, n) => `inc-late-${n}`);
    expect(late(deskWith('inc-1'), many, bookOf('in work', ...many))).toHaveLength(19);
  });
});

import type { Tier } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { chooseNext, isAnythingFor } from './choose-next.ts';
import type { OpenIncident, Worker } from './hand-out.ts';
import { waiting, worker } from './testing/waiting.ts';

const next = (
  order: readonly OpenIncident[],
  over: Partial<Worker> = {},
  reserved: string[] = [],
  declined: string[] = [],
) => chooseNext(worker(over), { order, onEntityOf: () => order, open: order.length }, new Set(reserved), declined);

describe('the next incident', () => {
  it('is the first in the order that this person may work, and says why the ones before were not', () => {
    const held = waiting('inc-1', { state: 'in work' });
    const second = waiting('inc-2', { tier: 'L2' });
    expect(next([held, second, waiting('inc-3')])).toMatchObject({
      row: { id: 'inc-3' },
      place: 3,
      ahead: [
        { incident: 'inc-1', why: 'held' },
        { incident: 'inc-2', why: 'needs L2' },
      ],
    });
  });

  it('tells nothing of customers this person is not cleared for', () => {
    const foreign = waiting('inc-1', { customer: 'cus-2' });
    const choice = next([foreign, waiting('inc-2')], { clearance: ['cus-1'] });
    expect(choice).toMatchObject({ row: { id: 'inc-2' }, place: 1, ahead: [] });
  });

  it('brings along what waits on the same entity, unless somebody was just given it', () => {
    const entity = { kind: 'host', value: 'PAY-WS-07' } as const;
    const entries = [
      waiting('inc-1', { entity }),
      waiting('inc-2', { entity }),
      waiting('inc-3', { entity }),
      waiting('inc-4', { entity, customer: 'cus-2' }),
    ];
    expect(next(entries, {}, ['inc-3'])?.companions.map(({ id }) => id)).toEqual(['inc-2']);
  });

  it('is never what this person declined for the same request, not even as a companion', () => {
    const entity = { kind: 'host', value: 'PAY-WS-07' } as const;
    const entries = ['inc-1', 'inc-2', 'inc-3'].map((id) => waiting(id, { entity }));
    const choice = next(entries, {}, [], ['inc-1', 'inc-3']);
    expect(choice).toMatchObject({
      row: { id: 'inc-2' },
      companions: [],
      ahead: [{ incident: 'inc-1', why: 'declined' }],
    });
  });

  it('is nothing when all that waits needs somebody else', () => {
    expect(next([waiting('inc-1', { tier: 'forensics' })])).toBeUndefined();
    expect(next([waiting('inc-1')], {}, ['inc-1'])).toBeUndefined();
  });
});

describe('whether anything waits for somebody', () => {
  const entries = [waiting('inc-1'), waiting('inc-2', { tier: 'L2', speciality: 'cloud' })];
  const asked: Tier[] = [];
  const waitingAt = (tier: Tier) => {
    asked.push(tier);
    return entries.filter((entry) => entry.tier === tier);
  };
  const isThere = (over: Partial<Worker>, reserved: string[] = [], declined: string[] = []) =>
    isAnythingFor(worker(over), waitingAt, new Set(reserved), declined);

  it('is told by what their own tiers have, whatever else is open', () => {
    asked.length = 0;
    expect(isThere({ roles: ['forensics'] })).toBe(false);
    expect(asked).toEqual(['forensics']);
    expect(isThere({})).toBe(true);
  });

  it('is what a choice would find: nothing reserved, declined, foreign or beyond their speciality', () => {
    expect(isThere({}, ['inc-1'])).toBe(false);
    expect(isThere({}, [], ['inc-1'])).toBe(false);
    expect(isThere({ clearance: ['cus-2'] })).toBe(false);
    expect(isThere({ roles: ['L2 engineer'] })).toBe(false);
    expect(isThere({ roles: ['L2 engineer'], specialities: ['cloud'] })).toBe(true);
  });
});

import { defaultScoringPolicy, type Tier } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { ranked, type Entry, type Unranked } from '../queue/entry.ts';
import { reader, waitingIncident } from '../queue/testing.ts';
import { chooseNext, isAnythingFor, type Choice, type Waiting } from './choose-next.ts';

const order = (...incidents: Unranked[]): Entry[] => incidents.map((one) => ranked(one, defaultScoringPolicy, 0));
const waiting = (entries: readonly Entry[]): Waiting => ({
  order: entries,
  onEntityOf: () => entries,
  open: entries.length,
});
const next = (
  entries: readonly Entry[],
  over: Parameters<typeof reader>[0] = {},
  reserved: string[] = [],
): Choice | undefined => chooseNext(reader(over), waiting(entries), new Set(reserved));

describe('the next incident', () => {
  it('is the first in the order that this person may work, and says why the ones before were not', () => {
    const held = waitingIncident('inc-1', { state: 'in work' });
    const second = waitingIncident('inc-2', { tier: 'L2' });
    expect(next(order(held, second, waitingIncident('inc-3')))).toMatchObject({
      entry: { id: 'inc-3' },
      place: 3,
      ahead: [
        { incident: 'inc-1', why: 'held' },
        { incident: 'inc-2', why: 'needs L2' },
      ],
    });
  });

  it('tells nothing of customers this person is not cleared for', () => {
    const foreign = waitingIncident('inc-1', { customer: 'cus-2' });
    const choice = next(order(foreign, waitingIncident('inc-2')), { clearance: ['cus-1'] });
    expect(choice).toMatchObject({ entry: { id: 'inc-2' }, place: 1, ahead: [] });
  });

  it('brings along what waits on the same entity, unless somebody was just given it', () => {
    const entity = { kind: 'host', value: 'PAY-WS-07' } as const;
    const entries = order(
      waitingIncident('inc-1', { entity }),
      waitingIncident('inc-2', { entity }),
      waitingIncident('inc-3', { entity }),
      waitingIncident('inc-4', { entity, customer: 'cus-2' }),
    );
    expect(next(entries, {}, ['inc-3'])?.companions.map(({ id }) => id)).toEqual(['inc-2']);
  });

  it('is never what this person declined for the same request, not even as a companion', () => {
    const entity = { kind: 'host', value: 'PAY-WS-07' } as const;
    const entries = order(...['inc-1', 'inc-2', 'inc-3'].map((id) => waitingIncident(id, { entity })));
    const choice = chooseNext(reader(), waiting(entries), new Set(), ['inc-1', 'inc-3']);
    expect(choice).toMatchObject({
      entry: { id: 'inc-2' },
      companions: [],
      ahead: [{ incident: 'inc-1', why: 'declined' }],
    });
  });

  it('is nothing when all that waits needs somebody else', () => {
    expect(next(order(waitingIncident('inc-1', { tier: 'forensics' })))).toBeUndefined();
    expect(next(order(waitingIncident('inc-1')), {}, ['inc-1'])).toBeUndefined();
  });
});

describe('whether anything waits for somebody', () => {
  const entries = order(waitingIncident('inc-1'), waitingIncident('inc-2', { tier: 'L2', speciality: 'cloud' }));
  const asked: Tier[] = [];
  const waitingAt = (tier: Tier) => {
    asked.push(tier);
    return entries.filter((entry) => entry.tier === tier);
  };
  const isThere = (over: Parameters<typeof reader>[0], reserved: string[] = [], declined: string[] = []) =>
    isAnythingFor(reader(over), waitingAt, new Set(reserved), declined);

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

import { tier, type Role, type Tier } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { companionsOf, couldTake, tiersOf, whyNot, type OpenIncident } from './hand-out.ts';
import { waiting, worker } from './testing/waiting.ts';

const row = (over: Partial<OpenIncident> = {}): OpenIncident =>
  waiting('inc-1', { entity: { kind: 'host', value: 'PAY-WS-07' }, ...over });
const tiers = (roles: Role[], onCall = false): Tier[] => [...tiersOf({ roles, onCall })];

describe('the tiers a person works', () => {
  it('are those of their roles', () => {
    expect(tiers(['L1 engineer'])).toEqual(['L1']);
    expect(tiers(['L2 engineer'])).toEqual(['L2']);
    expect(tiers(['L3 analyst'])).toEqual(['L3']);
    expect(tiers(['on-call analyst'])).toEqual(['on-call']);
    expect(tiers(['forensics'])).toEqual(['forensics']);
    expect(tiers(['shift lead'])).toEqual(['L1']);
    expect(tiers(['administrator', 'auditor', 'service manager', 'content development'])).toEqual([]);
  });

  it('include the on-call tier for whoever is on call', () => {
    expect(tiers(['L3 analyst'], true)).toEqual(['L3', 'on-call']);
  });
});

describe('why an incident is not given to a person', () => {
  const why = (over: Partial<OpenIncident>, person = worker()) => whyNot(person, row(over));

  it('is nothing when it waits at their tier', () => {
    expect(why({})).toBeNull();
  });

  it('is that somebody has it, or had the last word', () => {
    expect(why({ state: 'given' })).toBe('held');
    expect(why({ state: 'in work' })).toBe('held');
    expect(why({ state: 'waiting for customer' })).toBe('waiting for customer');
    expect(why({ state: 'answered' })).toBe('answered');
    expect(why({ state: 'closed' })).toBe('closed');
  });

  it('is the tier it waits at', () => {
    expect(tier.options.map((one) => why({ tier: one }))).toEqual([
      null,
      'needs L2',
      'needs L3',
      'needs on-call',
      'needs forensics',
    ]);
  });

  it('is a speciality they lack', () => {
    expect(why({ speciality: 'cloud' })).toBe('needs speciality');
    expect(why({ speciality: 'cloud' }, worker({ specialities: ['mail', 'cloud'] }))).toBeNull();
  });

  it('is clearance before anything else, so that nothing more is told', () => {
    expect(why({ state: 'given', tier: 'L3' }, worker({ clearance: ['cus-2'] }))).toBe('other customer');
    expect(why({ restricted: true, state: 'given' })).toBe('restricted');
    expect(why({ restricted: true, circle: ['per-1'] })).toBeNull();
  });
});

describe('who could take work of a kind', () => {
  const cloud = worker({ roles: ['L2 engineer'], clearance: ['cus-1'], specialities: ['cloud'] });
  const could = (over: Partial<OpenIncident>) => couldTake(cloud, row({ tier: 'L2', state: 'in work', ...over }));

  it('is whoever works that tier for its customer and has the speciality, if it asks for one', () => {
    expect(could({})).toBe(true);
    expect(could({ speciality: 'cloud' })).toBe(true);
    expect(could({ speciality: 'mainframe' })).toBe(false);
    expect(could({ tier: 'forensics' })).toBe(false);
    expect(could({ customer: 'cus-2' })).toBe(false);
  });
});

describe('the companions of a chosen incident', () => {
  it('are the waiting incidents of the same customer and entity that this person may work, in the order of the queue', () => {
    const chosen = row();
    const rows = [
      chosen,
      row({ id: 'same' }),
      row({ id: 'worse', rank: 90 }),
      row({ id: 'late', rank: 1, lane: 'near breach', dueAt: 5 }),
      row({ id: 'held', state: 'in work' }),
      row({ id: 'for L2', tier: 'L2' }),
      row({ id: 'other customer', customer: 'cus-2' }),
      row({ id: 'other host', entity: { kind: 'host', value: 'PAY-WS-08' } }),
      row({ id: 'a user of that name', entity: { kind: 'user', value: 'PAY-WS-07' } }),
    ];
    expect(companionsOf(chosen, rows, worker()).map(({ id }) => id)).toEqual(['late', 'worse', 'same']);
    expect(rows[0]).toBe(chosen);
  });

  it('are none for whoever registered it: a call about an entity picks nothing of what waits there', () => {
    const called = row({ id: 'called', registeredBy: 'per-1' });
    const rows = [called, row({ id: 'waits' })];
    expect(companionsOf(called, rows, worker())).toEqual([]);
    expect(companionsOf(called, rows, worker({ id: 'per-2' })).map(({ id }) => id)).toEqual(['waits']);
  });
});

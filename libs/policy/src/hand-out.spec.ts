import { desk, type Desk, type Role } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { companionsOf, desksOf, whyNot, type OpenIncident, type Worker } from './hand-out.ts';

const worker = (over: Partial<Worker> = {}): Worker => ({
  id: 'per-1',
  roles: ['L1 engineer'],
  clearance: 'all',
  specialities: [],
  onCall: false,
  ...over,
});
const row = (over: Partial<OpenIncident> = {}): OpenIncident => ({
  id: 'inc-1',
  lane: 'by score',
  rank: 50,
  dueAt: null,
  registeredAt: 0,
  customer: 'cus-1',
  restricted: false,
  state: 'new',
  desk: 'L1',
  speciality: null,
  entity: { kind: 'host', value: 'PAY-WS-07' },
  ...over,
});
const desks = (roles: Role[], onCall = false): Desk[] => [...desksOf({ roles, onCall })];

describe('the desks a person works', () => {
  it('are those of their roles', () => {
    expect(desks(['L1 engineer'])).toEqual(['L1']);
    expect(desks(['L2 engineer'])).toEqual(['L2']);
    expect(desks(['L3 analyst'])).toEqual(['L3']);
    expect(desks(['on-call analyst'])).toEqual(['on-call']);
    expect(desks(['forensics'])).toEqual(['forensics']);
    expect(desks(['shift lead'])).toEqual(['L1']);
    expect(desks(['administrator', 'auditor', 'service manager', 'content development'])).toEqual([]);
  });

  it('include the on-call desk for whoever is on call', () => {
    expect(desks(['L3 analyst'], true)).toEqual(['L3', 'on-call']);
  });
});

describe('why an incident is not given to a person', () => {
  const why = (over: Partial<OpenIncident>, person = worker()) => whyNot(person, row(over));

  it('is nothing when it waits at their desk', () => {
    expect(why({})).toBeNull();
  });

  it('is that somebody has it, or had the last word', () => {
    expect(why({ state: 'given' })).toBe('held');
    expect(why({ state: 'in work' })).toBe('held');
    expect(why({ state: 'waiting for customer' })).toBe('waiting for customer');
    expect(why({ state: 'answered' })).toBe('answered');
    expect(why({ state: 'closed' })).toBe('closed');
  });

  it('is the desk it waits at', () => {
    expect(desk.options.map((one) => why({ desk: one }))).toEqual([
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
    expect(why({ state: 'given', desk: 'L3' }, worker({ clearance: ['cus-2'] }))).toBe('other customer');
    expect(why({ restricted: true, state: 'given' })).toBe('restricted');
    expect(why({ restricted: true, circle: ['per-1'] })).toBeNull();
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
      row({ id: 'for L2', desk: 'L2' }),
      row({ id: 'other customer', customer: 'cus-2' }),
      row({ id: 'other host', entity: { kind: 'host', value: 'PAY-WS-08' } }),
      row({ id: 'a user of that name', entity: { kind: 'user', value: 'PAY-WS-07' } }),
    ];
    expect(companionsOf(chosen, rows, worker()).map(({ id }) => id)).toEqual(['late', 'worse', 'same']);
    expect(rows[0]).toBe(chosen);
  });
});

import { IncidentGiven, IncidentRegistered, type EventsOf } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { evolveStanding, type Standing } from './standing.ts';

type IncidentEvent = EventsOf<'incident'>;

const by = 'per-1';
const at = 1;
const registered: IncidentEvent = { type: 'IncidentRegistered', data: IncidentRegistered.example };
const given: IncidentEvent = { type: 'IncidentGiven', data: { ...IncidentGiven.example, startBy: 9 } };
const started: IncidentEvent = { type: 'WorkStarted', data: { by, at } };
const answered: IncidentEvent = { type: 'CustomerAnswered', data: { by, text: 'Done.', recommendations: [], at } };
const packet = { checked: 'a', ruledOut: 'b', hypothesis: 'c' };
const escalated = (to: 'L2' | 'L3', speciality?: string): IncidentEvent => ({
  type: 'IncidentEscalated',
  data: { by, to, packet, at, ...(speciality && { speciality }) },
});
const handedBack = (to: 'L1' | 'L2'): IncidentEvent => ({
  type: 'IncidentHandedBack',
  data: { by, to, reason: 'typical', at },
});

const after = (...events: IncidentEvent[]): Standing | null => events.reduce<Standing | null>(evolveStanding, null);

describe('where an incident stands', () => {
  it('is nowhere before it is registered', () => {
    expect(after(started)).toBeNull();
  });

  it('is suspected, at first line, in nobody’s hand at first', () => {
    expect(after(registered)).toMatchObject({ state: 'new', certainty: 'suspected', tier: 'L1', holder: null });
  });

  it('is in the hand of whom it was given to, from starting to closing', () => {
    expect(after(registered, given)).toMatchObject({ state: 'given', holder: 'per-1', request: 'req-1', startBy: 9 });
    expect(after(registered, given, started)).toMatchObject({ state: 'in work', holder: 'per-1', startBy: null });
    const waiting: IncidentEvent = { type: 'WaitingStarted', data: { by, question: '?', at } };
    const ended: IncidentEvent = { type: 'WaitingEnded', data: { by, reply: '', at } };
    expect(after(registered, given, started, waiting)?.state).toBe('waiting for customer');
    expect(after(registered, given, started, waiting, ended)?.state).toBe('in work');
    expect(after(registered, given, started, answered)).toMatchObject({ state: 'answered', holder: 'per-1' });
  });

  it('is in the order again after a return', () => {
    const returned: IncidentEvent = { type: 'IncidentReturned', data: { from: by, why: 'declined', at } };
    expect(after(registered, given, returned)).toEqual(after(registered));
  });

  it('is confirmed or refuted as people judged last', () => {
    const confirmed: IncidentEvent = { type: 'IncidentConfirmed', data: { by, reason: '', at } };
    const refuted: IncidentEvent = { type: 'IncidentRefuted', data: { by, reason: 'planned', at } };
    expect(after(registered, given, started, confirmed)?.certainty).toBe('confirmed');
    expect(after(registered, given, started, confirmed, refuted)?.certainty).toBe('refuted');
  });

  it('is with the tier it was escalated to, for its speciality, until it is handed back', () => {
    const passedOn = after(registered, given, started, escalated('L2', 'cloud'));
    expect(passedOn).toMatchObject({ state: 'new', tier: 'L2', speciality: 'cloud', holder: null, cameFrom: ['L1'] });
    const further = [registered, given, started, escalated('L2', 'cloud'), given, started, escalated('L3')];
    expect(after(...further)).toMatchObject({ tier: 'L3', speciality: null, cameFrom: ['L1', 'L2'] });
    expect(after(...further, handedBack('L2'))).toMatchObject({ tier: 'L2', cameFrom: ['L1'] });
    expect(after(...further, handedBack('L1'))).toMatchObject({ tier: 'L1', cameFrom: [] });
  });

  it('is for nobody’s speciality once it was handed back', () => {
    const held = [registered, given, started, escalated('L2', 'cloud'), given, started];
    expect(after(...held)?.speciality).toBe('cloud');
    expect(after(...held, handedBack('L1'))?.speciality).toBeNull();
  });

  it('is closed with its verdict, and at first line as suspected again when reopened', () => {
    const closed: IncidentEvent = {
      type: 'IncidentClosed',
      data: { by, verdict: 'benign positive', classification: 'admin work', summary: '', at },
    };
    expect(after(registered, given, started, escalated('L2'), closed)).toMatchObject({
      state: 'closed',
      verdict: 'benign positive',
      holder: null,
    });
    const reopened: IncidentEvent = { type: 'IncidentReopened', data: { reason: 'again', cycle: 1, at } };
    expect(after(registered, given, started, escalated('L2'), closed, reopened)).toEqual(after(registered));
  });
});

import { catalogue } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import type { Projected } from './projection.ts';
import type { IncidentEvent } from './streams.ts';
import { incidentStory, recorded } from './testing/index.ts';
import { actorOf, timelineFact } from './timeline-entry.ts';

const on = incidentStory('inc-1');
const factOf = (happening: ReturnType<typeof on>) => timelineFact(happening as IncidentEvent);
const examples = Object.values(catalogue.incident).map(
  ({ name, example }) => ({ type: name, data: example }) as IncidentEvent,
);
const actor = (event: ReturnType<typeof on>) => actorOf(recorded([event])[0] as Projected<IncidentEvent>);

describe('timeline entry', () => {
  it('tells every event in a kind of its own, with values that can be shown', () => {
    const entries = examples.map(timelineFact);
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(examples.length);
    for (const { params } of entries) {
      for (const value of Object.values(params)) expect(['string', 'number', 'boolean']).toContain(typeof value);
    }
  });

  it('keeps the whole packet of an escalation', () => {
    const packet = { checked: 'sign-in log', ruledOut: 'travel', hypothesis: 'stolen token' };
    expect(factOf(on('IncidentEscalated', { to: 'L2', packet }))).toMatchObject({
      params: { to: 'L2', checked: 'sign-in log', ruledOut: 'travel' },
      text: 'stolen token',
    });
  });

  it('lists the recommendations below the answer', () => {
    const answered = on('CustomerAnswered', {
      text: 'A token was reused.',
      recommendations: ['Rotate it', 'Look again'],
    });
    expect(factOf(answered).text).toBe('A token was reused.\n\n- Rotate it\n- Look again');
    expect(factOf(on('CustomerAnswered', { text: 'Nothing.', recommendations: [] })).text).toBe('Nothing.');
  });

  it('says that a lead acted, and why', () => {
    const refuted = on('IncidentRefuted', { by: 'per-7', reason: 'a drill', lead: { reason: 'holder on leave' } });
    expect(factOf(refuted).params).toEqual({ by: 'per-7', leadReason: 'holder on leave' });
    const assigned = on('IncidentGiven', { by: { lead: 'per-7', reason: 'knows the bank' } });
    expect(factOf(assigned).params).toMatchObject({ lead: 'per-7', reason: 'knows the bank' });
  });

  it('names the person whose act it records, and nobody for what the platform did', () => {
    expect(actor(on('WorkStarted', { by: 'per-2' }, 'system:api'))).toBe('per-2');
    expect(actor(on('IncidentReturned', {}, 'system:deadlines'))).toBeNull();
    expect(actor(on('IncidentGiven', { by: 'order' }, 'system:hand-out'))).toBeNull();
    expect(actor(on('IncidentReturned', {}, 'per-3'))).toBe('per-3');
  });
});

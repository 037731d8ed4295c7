import { describe, expect, it } from 'vitest';
import { noticeById, notices, noticesFor } from './notices.ts';
import { openIncidents } from './open-incidents.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import type { Db } from './projection.ts';
import { incidentStory, queryPlan, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(notices, [policies, people, openIncidents]);
const on = incidentStory('inc-1');
const foreign = incidentStory('inc-2');
const registered = on('IncidentRegistered', { title: 'Scan' });
const told =
  (person: string, lead = false, clearance: 'all' | string[] = 'all') =>
  (db: Db) =>
    noticesFor(db, { person, lead, clearance, limit: 10 }).map(({ kind, incident }) => `${kind} ${incident.number}`);

describe('notices', () => {
  it('tell everybody mentioned in a note, once', () => {
    const given = spec.given(registered, on('NoteAdded', { by: 'per-1', mentions: ['per-2', 'per-3', 'per-2'] }));
    given.expectRows(told('per-2'), ['mention 1001']);
    given.expectRows(told('per-3'), ['mention 1001']);
    given.expectRows(told('per-1'), []);
    given.expectSome(
      (db) => noticesFor(db, { person: 'per-2', lead: false, clearance: 'all', limit: 1 }),
      [{ to: 'per-2', person: { id: 'per-1', name: 'per-1' }, incident: { id: 'inc-1', title: 'Scan' } }],
    );
  });

  it('tell whoever a lead assigned something to, and nobody what the order gave', () => {
    const lead = { lead: 'per-7', reason: 'knows the bank' };
    spec
      .given(
        registered,
        on('IncidentGiven', { to: 'per-2', by: 'order' }),
        on('IncidentGiven', { to: 'per-2', by: lead }),
      )
      .expectRows(told('per-2'), ['assigned 1001']);
  });

  it('tell shift leads what needs a decision, latest first, and nobody else', () => {
    const given = spec.given(registered, on('LeadTold', { about: 'holder gone' }), on('SlaBreached'));
    given.expectRows(told('per-7', true), ['breach 1001', 'holder gone 1001']);
    given.expectRows(told('per-2'), []);
  });

  it('tell shift leads of work that came back because its holder may not do it any more, and of no other return', () => {
    const back = (why: 'suspended' | 'not started') => on('IncidentReturned', { from: 'per-2', why });
    spec.given(registered, back('not started'), back('suspended')).expectRows(told('per-7', true), ['right lost 1001']);
  });

  it('tell shift leads of each missed target, also of two in the same hand', () => {
    const late = [
      registered,
      on('IncidentGiven', { to: 'per-2' }),
      on('SlaBreached', { metric: 'reaction' }),
      on('WorkStarted', { by: 'per-2' }),
      on('SlaBreached', { metric: 'analysis' }),
    ];
    spec.given(...late).expectRows(told('per-7', true), ['breach 1001', 'breach 1001']);
  });

  it('of customers somebody is not cleared for are not told', () => {
    const story = [
      registered,
      foreign('IncidentRegistered', { customer: 'cus-2' }),
      foreign('LeadTold'),
      on('LeadTold'),
    ];
    spec.given(...story).expectRows(told('per-7', true, ['cus-1']), ['holder gone 1001']);
    spec.given(...story).expectRows(told('per-7', true, []), []);
  });

  it('are found one by one when they are announced', () => {
    const given = spec.given(registered, on('NoteAdded', { mentions: ['per-2', 'per-3'] }));
    given.expectAnnounced('notices e-2.0', 'notices e-2.1');
    expect(noticeById(given.db, 'e-2.1')).toMatchObject({
      kind: 'mention',
      to: 'per-3',
      customer: 'cus-1',
      restricted: false,
    });
    expect(noticeById(given.db, 'e-9.0')).toBeUndefined();
  });

  it('are found without reading all of them, and a lead reads them from the newest back', () => {
    const { db } = spec.given(registered);
    const toLead = { person: 'per-7', lead: true, clearance: 'all', limit: 10 } as const;
    expect(queryPlan(db, (asked) => noticeById(asked, 'e-2.0')).join()).not.toContain('SCAN n');
    const plan = queryPlan(db, (asked) => noticesFor(asked, toLead));
    expect(plan[0]).toBe('SCAN n');
    expect(plan.join()).not.toMatch(/TEMP B-TREE|MULTI-INDEX|SCAN i/);
  });
});

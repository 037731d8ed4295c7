import { describe, expect, it } from 'vitest';
import { incidentDetails, incidentIdOf, incidentPage, companionIdsOf, similarTo, timelineOf } from './incident-page.ts';
import { openIncidents } from './open-incidents.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import { happened, incidentStory, queryPlan, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(incidentPage, [policies, people, openIncidents]);
const [one, two, three] = [incidentStory('inc-1'), incidentStory('inc-2'), incidentStory('inc-3')];
const ivo = happened('person-per-1', {
  type: 'PersonRegistered',
  data: {
    person: 'per-1',
    email: 'ivo@soc.example.com',
    name: 'Ivo Venn',
    roles: ['L1 engineer'],
    clearance: 'all',
    specialities: [],
    onCall: false,
    at: 1,
  },
});

describe('incident page', () => {
  it('tells in order what happened and who did it, by name', () => {
    spec
      .given(
        ivo,
        one('IncidentRegistered', { at: 10 }, 'system:grouping'),
        one('IncidentGiven', { at: 20 }, 'system:hand-out'),
        one('WorkStarted', { by: 'per-1', at: 30 }),
        one('NoteAdded', { by: 'per-9', text: 'Looked **here**.', at: 40 }),
      )
      .expectSome(
        (db) => timelineOf(db, 'inc-1'),
        [
          { kind: 'registered', revision: 0, at: 10, actor: null, params: { origin: 'alerts', severity: 'high' } },
          { kind: 'given', revision: 1, actor: null, params: { to: 'per-1', place: 1, open: 47 } },
          { kind: 'started', revision: 2, at: 30, actor: { id: 'per-1', name: 'Ivo Venn' } },
          { kind: 'note', text: 'Looked **here**.', actor: { id: 'per-9', name: 'per-9' } },
        ],
      );
  });

  it('says how long the reaction took where work first started, and not again at the next tier', () => {
    const { db } = spec.given(
      one('IncidentRegistered', { registeredAt: 10, at: 10 }),
      one('WorkStarted', { by: 'per-1', at: 250_010 }),
      one('IncidentEscalated', { by: 'per-1', at: 300_000 }),
      one('WorkStarted', { by: 'per-2', at: 400_000 }),
    );
    const started = timelineOf(db, 'inc-1').filter(({ kind }) => kind === 'started');
    expect(started.map(({ params }) => params)).toEqual([
      { by: 'per-1', usedMs: 250_000, targetMs: 1_800_000 },
      { by: 'per-2' },
    ]);
  });

  it('finds an incident by the number people say, by the bare number, and by id', () => {
    const { db } = spec.given(one('IncidentRegistered'), two('IncidentRegistered'));
    expect(['WF-1002', 'wf-1002', '1002', 'inc-2'].map((name) => incidentIdOf(db, name))).toEqual(
      Array(4).fill('inc-2'),
    );
    expect([incidentIdOf(db, 'WF-1'), incidentIdOf(db, 'inc-9')]).toEqual([undefined, undefined]);
  });

  it('links back to the incident of which this one is a later part', () => {
    const given = spec.given(
      one('IncidentRegistered'),
      two('IncidentRegistered', { previous: 'inc-1', link: 'https://siem.example.com/7' }),
    );
    given.expectSome((db) => incidentDetails(db, 'inc-2'), {
      previous: { id: 'inc-1', number: 1001 },
      link: 'https://siem.example.com/7',
      origin: 'alerts',
    });
    given.expectSome((db) => incidentDetails(db, 'inc-1'), { previous: null, report: null, closedBy: null });
    given.expectRows((db) => incidentDetails(db, 'inc-9'), undefined);
  });

  it('shows what was said last time about the same entity, the same scenario first', () => {
    const { db } = spec.given(
      one('IncidentRegistered', { scenario: 'other' }),
      two('IncidentRegistered'),
      three('IncidentRegistered'),
      incidentStory('inc-4')('IncidentRegistered', { customer: 'cus-2' }),
      ...[one, two, incidentStory('inc-4')].map((on) => on('IncidentClosed', { verdict: 'true positive' })),
    );
    expect(similarTo(db, 'inc-3', 5)).toMatchObject([
      { id: 'inc-2', verdict: 'true positive', customer: 'cus-1', restricted: false },
      { id: 'inc-1' },
    ]);
    expect(similarTo(db, 'inc-3', 1)).toHaveLength(1);
  });

  it('names the other open incidents of the entity', () => {
    const { db } = spec.given(
      ...[one, two, three].map((on) => on('IncidentRegistered')),
      incidentStory('inc-4')('IncidentRegistered', { entity: { kind: 'host', value: 'j.doe' } }),
      three('IncidentClosed'),
    );
    expect(companionIdsOf(db, 'inc-1')).toEqual(['inc-2']);
  });

  it('shows both on an entity with any number of incidents, reading only the newest closed and what is open', () => {
    const { db } = spec.given(one('IncidentRegistered'));
    const similar = queryPlan(db, (asked) => similarTo(asked, 'inc-1', 5));
    expect(similar).toContain('SEARCH s USING INDEX incidents_on (customer=? AND entity=?)');
    expect(similar.filter((step) => step.includes('TEMP B-TREE'))).toHaveLength(1);
    const companions = queryPlan(db, (asked) => companionIdsOf(asked, 'inc-1'));
    expect(companions).toContain('SEARCH s USING INDEX incidents_open_on (customer=? AND entity=?)');
    expect(companions.join()).not.toContain('TEMP B-TREE');
  });

  it('looks for the same scenario among the three hundred closed last', () => {
    const closed = Array.from({ length: 301 }, (_, n) => {
      const on = incidentStory(`inc-old-${n}`);
      const scenario = n < 2 ? 'login-new-country' : 'port-scan';
      return [on('IncidentRegistered', { scenario }), on('IncidentClosed')];
    });
    const { db } = spec.given(...closed.flat(), one('IncidentRegistered', { scenario: 'login-new-country' }));
    expect(similarTo(db, 'inc-1', 2).map(({ id }) => id)).toEqual(['inc-old-1', 'inc-old-300']);
  });

  it('tells who looks at it that it changed', () => {
    spec.given(one('IncidentRegistered')).expectAnnounced('incident inc-1');
  });
});

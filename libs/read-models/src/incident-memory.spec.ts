import { describe, expect, it } from 'vitest';
import { deliveryTo } from './delivery.ts';
import { before, identityOf } from './incident-memory.ts';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import { incidentStory, memoryDb, recorded } from './testing/index.ts';

const projections = [policies, openIncidents];
const on = incidentStory('inc-1');
const history = recorded([on('IncidentRegistered'), on('SlaWarned', { metric: 'reaction' }), on('IncidentGiven')]);
const quiet = () => undefined;

describe('what is remembered of an incident', () => {
  it('is not used after a rollback, when it is ahead of the tables', () => {
    const db = memoryDb(projections);
    const { deliver } = deliveryTo(projections);
    deliver(db, history.slice(0, 1), null, quiet);
    db.exec('BEGIN');
    deliver(db, history.slice(1), null, quiet);
    db.exec('ROLLBACK');
    deliver(db, history.slice(1), null, quiet);
    expect(before(db, 'inc-1', 3)).toMatchObject({ clocks: { warned: ['reaction'] }, standing: { state: 'given' } });
    const stored = db.prepare("SELECT clocks ->> '$.warned' AS warned, state FROM incidents").get();
    expect(stored).toEqual({ warned: '["reaction"]', state: 'given' });
  });

  it('does not outlive its database', () => {
    const first = memoryDb(projections);
    deliveryTo(projections).deliver(first, history, null, quiet);
    const second = memoryDb(projections);
    expect(identityOf(first, 'inc-1')).toMatchObject({ number: 1001, customer: 'cus-1' });
    expect(identityOf(second, 'inc-1')).toBeUndefined();
  });

  it('is read from the tables when it was forgotten', () => {
    const db = memoryDb(projections);
    deliveryTo(projections).deliver(db, history, null, quiet);
    const many = Array.from({ length: 10_001 }, (_, index) => incidentStory(`other-${index}`)('IncidentRegistered'));
    deliveryTo(projections).deliver(db, recorded(many), null, quiet);
    expect(identityOf(db, 'inc-1')).toEqual({ number: 1001, customer: 'cus-1' });
    expect(before(db, 'inc-1', 3)).toMatchObject({ number: 1001, revision: 2, standing: { state: 'given' } });
  });
});

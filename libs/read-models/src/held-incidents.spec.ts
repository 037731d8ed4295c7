import { PersonRegistered } from '@watchfloor/events';
import { describe, it } from 'vitest';
import { alertsOfIncident } from './alerts-of-incident.ts';
import { heldIncidents } from './held-incidents.ts';
import { openIncidents } from './open-incidents.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import { happened, incidentStory, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(openIncidents, [policies, people, alertsOfIncident]);
const [one, two, three] = [incidentStory('inc-1'), incidentStory('inc-2'), incidentStory('inc-3')];
const ivo = happened('person-per-1', {
  type: 'PersonRegistered',
  data: { ...PersonRegistered.example, person: 'per-1', clearance: ['cus-1'] },
});

describe('what is in somebody’s hand', () => {
  it('is open and held, begun or not, and comes with the account of its holder as it is now', () => {
    spec
      .given(
        ivo,
        one('IncidentRegistered'),
        one('IncidentGiven', { to: 'per-1' }),
        one('WorkStarted', { by: 'per-1' }),
        two('IncidentRegistered'),
        three('IncidentRegistered'),
        three('IncidentGiven', { to: 'per-1' }),
        three('IncidentClosed'),
        happened('person-per-1', { type: 'PersonSuspended', data: { reason: 'left', at: 9 } }),
      )
      .expectSome(heldIncidents, [
        {
          incident: 'inc-1',
          state: 'in work',
          customer: 'cus-1',
          restricted: false,
          holder: { id: 'per-1', suspended: true, roles: ['L1 engineer'], clearance: ['cus-1'] },
        },
      ]);
  });
});

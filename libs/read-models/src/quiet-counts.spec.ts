import { describe, it } from 'vitest';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import { quietAlertsOf, quietCounts, recentlyQuiet } from './quiet-counts.ts';
import { grouped, incidentStory, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(quietCounts, [policies, openIncidents]);
const on = incidentStory('inc-1');
const quietly = (at: number, count: number, incident = 'inc-1') =>
  grouped(at, [['e', 0, count]], [[incident, count, 'counted quietly']]);

describe('quiet counts', () => {
  it('count every alert of the quiet hours, and nothing that joined', () => {
    const given = spec.given(grouped(1, [['e', 0, 7]], [['inc-1', 7]]), quietly(2, 3), quietly(3, 4));
    given.expectRows((db) => quietAlertsOf(db, 'inc-1'), 7);
    given.expectRows((db) => quietAlertsOf(db, 'inc-2'), 0);
    given.expectAnnounced('quiet inc-1');
  });

  it('show the shift what went by lately, latest first', () => {
    const other = incidentStory('inc-2');
    const given = spec.given(
      on('IncidentRegistered', { title: 'Scan' }),
      other('IncidentRegistered', { restricted: true }),
      quietly(100, 3),
      quietly(200, 1, 'inc-2'),
    );
    given.expectRows(
      (db) => recentlyQuiet(db, 100),
      [
        {
          id: 'inc-2',
          number: 1002,
          title: 'Login from a new country',
          customer: 'cus-1',
          restricted: true,
          quietAlerts: 1,
          lastAt: 200,
        },
        { id: 'inc-1', number: 1001, title: 'Scan', customer: 'cus-1', restricted: false, quietAlerts: 3, lastAt: 100 },
      ],
    );
    given.expectSome((db) => recentlyQuiet(db, 101), [{ id: 'inc-2' }]);
  });

  it('begin anew with each closing for grouping, while the incident’s own count goes on', () => {
    const again = [on('IncidentReopened'), on('IncidentClosed')];
    const told = on('AlertsCountedQuietly', { total: 3 });
    const story = [on('IncidentRegistered'), on('IncidentClosed'), quietly(100, 3), told];
    spec.given(...story).expectSome('quiet_counts', [{ alerts: 3, since_closing: 3, last_alert_at: 100, told: 3 }]);
    spec
      .given(...story, ...again, quietly(200, 2))
      .expectSome('quiet_counts', [{ alerts: 5, since_closing: 2, last_alert_at: 200, told: 0 }]);
  });
});

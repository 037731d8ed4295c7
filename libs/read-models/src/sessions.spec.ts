import { describe, it } from 'vitest';
import { sessionByToken, sessions, sessionsOf } from './sessions.ts';
import { happened, specifyProjection } from './testing/index.ts';

const opened = (id: string, at: number, person = 'per-1') =>
  happened(`session-${id}`, {
    type: 'SessionOpened',
    data: { person, tokenHash: `hash of ${id}`, at, until: at + 100 },
  });
const spec = specifyProjection(sessions);

describe('sessions', () => {
  it('speak for a person until they run out', () => {
    const given = spec.given(opened('ses-1', 10));
    given.expectRows((db) => sessionByToken(db, 'hash of ses-1', 109), {
      id: 'ses-1',
      person: 'per-1',
      openedAt: 10,
      until: 110,
    });
    given.expectRows((db) => sessionByToken(db, 'hash of ses-1', 110), undefined);
    given.expectRows((db) => sessionByToken(db, 'guessed', 20), undefined);
  });

  it('of a person are listed latest first', () => {
    spec
      .given(opened('ses-1', 10), opened('ses-2', 20), opened('ses-3', 15, 'per-2'))
      .expectSome((db) => sessionsOf(db, 'per-1', 50), [{ id: 'ses-2' }, { id: 'ses-1' }]);
  });

  it('end when they are revoked, and sockets are told', () => {
    const given = spec.given(
      opened('ses-1', 10),
      happened('session-ses-1', { type: 'SessionRevoked', data: { why: 'signed out', at: 20 } }),
    );
    given.expectRows((db) => sessionByToken(db, 'hash of ses-1', 21), undefined);
    given.expectAnnounced('sessions ses-1');
  });

  it('all end when their person is suspended or erased, and nobody else’s', () => {
    const open = [opened('ses-1', 10), opened('ses-2', 10), opened('ses-3', 10, 'per-2')];
    const suspended = happened('person-per-1', { type: 'PersonSuspended', data: { reason: 'left', at: 20 } });
    const erased = happened('person-per-1', { type: 'SubjectErased', data: { subject: 'per-1', by: 'per-0', at: 20 } });
    for (const end of [suspended, erased]) {
      const given = spec.given(...open, end);
      given.expectSome('sessions', [{ id: 'ses-3' }]);
      given.expectAnnounced('sessions ses-1', 'sessions ses-2');
    }
  });

  it('that ran out are forgotten when their person signs in again', () => {
    spec.given(opened('ses-1', 10), opened('ses-2', 500)).expectSome('sessions', [{ id: 'ses-2' }]);
  });
});

import { catalogue, type EventsOf } from '@watchfloor/events';
import { ERASED } from '@watchfloor/kernel';
import { describe, expect, it } from 'vitest';
import { allPeople, people, personByEmail, personById, personByInvitation } from './people.ts';
import { happened, specifyProjection } from './testing/index.ts';

type PersonEvent = EventsOf<'person'>;
type DataOf<Type extends PersonEvent['type']> = Extract<PersonEvent, { type: Type }>['data'];

const about =
  (id: string) =>
  <Type extends PersonEvent['type']>(type: Type, data: Partial<DataOf<Type>> = {}) =>
    happened(`person-${id}`, { type, data: { ...catalogue.person[type].example, ...data } } as PersonEvent);
const ivo = about('per-1');
const spec = specifyProjection(people);
const registered = ivo('PersonRegistered', { email: 'Ivo@SOC.example.com' });

describe('people', () => {
  it('are found by id and by their address in any case', () => {
    const { db } = spec.given(registered);
    expect(personById(db, 'per-1')).toMatchObject({ name: 'Ivo Venn', email: 'Ivo@SOC.example.com', clearance: 'all' });
    expect(personByEmail(db, ' ivo@soc.EXAMPLE.com ')).toMatchObject({ id: 'per-1', suspended: false });
    expect(personByEmail(db, 'nobody@soc.example.com')).toBeUndefined();
  });

  it('may do what was said last about them', () => {
    spec
      .given(registered, ivo('PersonChanged', { roles: ['shift lead'], clearance: ['cus-2'], onCall: true }))
      .expectSome((db) => personById(db, 'per-1'), { roles: ['shift lead'], clearance: ['cus-2'], onCall: true });
  });

  it('are found by the newest invitation, which ends when the password is set', () => {
    const invited = [
      registered,
      ivo('InvitationIssued', { tokenHash: 'old' }),
      ivo('InvitationIssued', { tokenHash: 'new', until: 50 }),
    ];
    const { db } = spec.given(...invited);
    expect(personByInvitation(db, 'old')).toBeUndefined();
    expect(personByInvitation(db, 'new')).toMatchObject({ id: 'per-1', invitationUntil: 50, passwordHash: null });
    const after = spec.given(...invited, ivo('PasswordSet', { hash: 'argon2id$1', at: 40 }));
    expect(personByInvitation(after.db, 'new')).toBeUndefined();
    after.expectSome((db) => personById(db, 'per-1'), { passwordHash: 'argon2id$1', passwordAt: 40 });
  });

  it('have no invitation any more once they may do or see something else', () => {
    const invited = [registered, ivo('InvitationIssued', { tokenHash: 'new', until: 50 })];
    const same = { roles: ['L1 engineer' as const], clearance: 'all' as const };
    spec
      .given(...invited, ivo('PersonChanged', { ...same, name: 'Ivo V.' }))
      .expectSome((db) => personByInvitation(db, 'new'), { id: 'per-1' });
    for (const more of [{ clearance: ['cus-2'] }, { roles: ['administrator' as const] }])
      spec
        .given(...invited, ivo('PersonChanged', { ...same, ...more }))
        .expectRows((db) => personByInvitation(db, 'new'), undefined);
  });

  it('can be suspended and restored', () => {
    spec.given(registered, ivo('PersonSuspended')).expectSome((db) => personById(db, 'per-1'), { suspended: true });
    spec
      .given(registered, ivo('PersonSuspended'), ivo('PersonRestored'))
      .expectSome((db) => personById(db, 'per-1'), { suspended: false });
  });

  it('have no invitation any more once they are suspended, and get it back with nothing', () => {
    const invited = [registered, ivo('InvitationIssued', { tokenHash: 'new', until: 50 }), ivo('PersonSuspended')];
    for (const after of [invited, [...invited, ivo('PersonRestored')]])
      spec.given(...after).expectSome((db) => personById(db, 'per-1'), { invitationHash: null, invitationUntil: null });
  });

  it('that were erased keep their id on what they did, and nothing that tells who they were', () => {
    const erased = ivo('SubjectErased', { subject: 'per-1' });
    const changed = ivo('PersonChanged', { name: 'Ivo Venn-Ost', specialities: ['cloud'] });
    const given = spec.given(registered, changed, ivo('PasswordSet'), ivo('InvitationIssued'), erased);
    given.expectSome((db) => personById(db, 'per-1'), {
      name: ERASED,
      specialities: [],
      email: null,
      passwordHash: null,
      invitationHash: null,
    });
    given.expectRows((db) => personByEmail(db, 'ivo@soc.example.com'), undefined);
    given.expectRows(
      (db) =>
        JSON.stringify(db.prepare('SELECT * FROM people').all()).match(/soc\.example\.com|Venn|cloud/)?.length ?? 0,
      0,
    );
  });

  it('that were erased look the same when their key was gone before the read models were built', () => {
    const erased = ivo('SubjectErased', { subject: 'per-1' });
    const before = spec.given(registered, ivo('PasswordSet', { at: 7 }), erased).db;
    const after = spec.given(
      ivo('PersonRegistered', { email: ERASED, name: ERASED }),
      ivo('PasswordSet', { hash: ERASED, at: 7 }),
      erased,
    ).db;
    expect(allPeople(after)).toEqual(allPeople(before));
  });

  it('may share an address once one of them is erased', () => {
    const again = about('per-2')('PersonRegistered', { person: 'per-2', email: 'ivo@soc.example.com', name: 'Ivo V.' });
    const given = spec.given(registered, ivo('SubjectErased', { subject: 'per-1' }), again);
    given.expectSome((db) => personByEmail(db, 'ivo@soc.example.com'), { id: 'per-2' });
    given.expectSome(allPeople, [{ id: 'per-2' }, { id: 'per-1' }]);
    given.expectAnnounced('people per-1', 'people per-2');
  });
});

import type { Clearance, EventsOf, Role } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { PersonRejection } from './rejections.ts';

export type PersonEvent = EventsOf<'person'>;
export type Decision = Result<readonly PersonEvent[], PersonRejection>;

export interface Person {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clearance: Clearance;
  readonly specialities: readonly string[];
  readonly onCall: boolean;
  readonly invitation: { readonly tokenHash: string; readonly until: number } | null;
  readonly suspended: boolean;
  readonly erased: boolean;
}

type Rights = Pick<Person, 'roles' | 'clearance'>;

export const mayDoTheSame = (one: Rights, other: Rights): boolean =>
  JSON.stringify([one.roles, one.clearance]) === JSON.stringify([other.roles, other.clearance]);

/** Null until registered. */
export const evolve = (person: Person | null, event: PersonEvent): Person | null => {
  if (event.type === 'PersonRegistered') {
    const { person: id, name, roles, clearance, specialities, onCall } = event.data;
    const fresh = { invitation: null, suspended: false, erased: false };
    return { person: id, name, roles, clearance, specialities, onCall, ...fresh };
  }
  if (person === null) return null;
  switch (event.type) {
    case 'PersonChanged': {
      const { name, roles, clearance, specialities, onCall } = event.data;
      // A link was handed over for what its person might do then.
      const invitation = mayDoTheSame(event.data, person) ? person.invitation : null;
      return { ...person, name, roles, clearance, specialities, onCall, invitation };
    }
    case 'InvitationIssued':
      return { ...person, invitation: { tokenHash: event.data.tokenHash, until: event.data.until } };
    case 'PasswordSet':
      return { ...person, invitation: null };
    case 'PersonSuspended':
      return { ...person, suspended: true, invitation: null };
    case 'PersonRestored':
      return { ...person, suspended: false };
    case 'SubjectErased':
      return { ...person, erased: true, invitation: null };
  }
};

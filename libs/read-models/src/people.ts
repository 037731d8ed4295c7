import { ERASED } from '@watchfloor/kernel';
import type { Clearance, EventName, Role } from '@watchfloor/events';
import type { Db, Projected, Projection, SqlValue } from './projection.ts';
import { parsed, row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'PersonRegistered',
  'PersonChanged',
  'InvitationIssued',
  'PasswordSet',
  'PersonSuspended',
  'PersonRestored',
  'SubjectErased',
] as const satisfies readonly EventName[];

/** Addresses are told apart as people type them: without regard to case. */
export const addressKey = (email: string): string => email.trim().toLowerCase();

/** A field whose key is gone reads as erased on a rebuild, before the erasure itself is reached: same row either way. */
const unlessErased = (text: string): string | null => (text === ERASED ? null : text);

const UNLESS_THE_SAME = 'invitation_hash = CASE WHEN roles = ? AND clearance = ? THEN invitation_hash END';

const apply = (db: Db, event: Projected): string | undefined => {
  const set = (person: string, sql: string, ...values: SqlValue[]) => {
    db.prepare(`UPDATE people SET ${sql} WHERE id = ?`).run(...values, person);
    return person;
  };
  const here = idOfStream(event.stream);
  switch (event.type) {
    case 'PersonRegistered': {
      const { person, name, roles, clearance, specialities, onCall } = event.data;
      const email = unlessErased(event.data.email);
      db.prepare(
        `INSERT INTO people (id, name, email, address, roles, clearance, specialities, on_call)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        person,
        name,
        email,
        email && addressKey(email),
        JSON.stringify(roles),
        JSON.stringify(clearance),
        JSON.stringify(specialities),
        onCall ? 1 : 0,
      );
      return person;
    }
    case 'PersonChanged': {
      const { name, onCall } = event.data;
      const [roles, clearance] = [JSON.stringify(event.data.roles), JSON.stringify(event.data.clearance)];
      // A link was handed over for what its person might do then.
      set(here, UNLESS_THE_SAME, roles, clearance);
      const specialities = JSON.stringify(event.data.specialities);
      const account = [name, roles, clearance, specialities, onCall ? 1 : 0];
      return set(here, 'name = ?, roles = ?, clearance = ?, specialities = ?, on_call = ?', ...account);
    }
    case 'InvitationIssued':
      return set(here, 'invitation_hash = ?, invitation_until = ?', event.data.tokenHash, event.data.until);
    case 'PasswordSet':
      return set(
        here,
        'password_hash = ?, password_at = ?, invitation_hash = NULL, invitation_until = NULL',
        unlessErased(event.data.hash),
        event.data.at,
      );
    case 'PersonSuspended':
      return set(here, 'suspended = 1, invitation_hash = NULL, invitation_until = NULL');
    case 'PersonRestored':
      return set(here, 'suspended = 0');
    case 'SubjectErased':
      return set(
        event.data.subject,
        `name = ?, specialities = '[]', email = NULL, address = NULL, password_hash = NULL, invitation_hash = NULL,
         invitation_until = NULL`,
        ERASED,
      );
    default:
      return undefined;
  }
};

/** Who has an account, what they may do, and how they prove who they are. */
export const people: Projection = {
  name: 'people',
  version: 3,
  tables: `CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT, address TEXT, roles TEXT NOT NULL, clearance TEXT NOT NULL,
    specialities TEXT NOT NULL, on_call INTEGER NOT NULL, suspended INTEGER NOT NULL DEFAULT 0, password_hash TEXT,
    password_at INTEGER, invitation_hash TEXT, invitation_until INTEGER) STRICT, WITHOUT ROWID`,
  indexes: 'CREATE INDEX people_address ON people (address)',
  events,
  apply: (db, event, announce) => {
    const person = apply(db, event);
    if (person !== undefined) announce('people', person);
  },
};

/** Once erased, `name` is ERASED, `email` and hashes are null (as before they were set), and no specialities are known. Instants in ms. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly clearance: Clearance;
  readonly specialities: readonly string[];
  readonly onCall: boolean;
  readonly suspended: boolean;
  readonly passwordHash: string | null;
  /** When the password was set: what was opened with an earlier one should have ended. */
  readonly passwordAt: number | null;
  readonly invitationHash: string | null;
  readonly invitationUntil: number | null;
}

type Stored = Omit<Person, 'roles' | 'clearance' | 'specialities' | 'onCall' | 'suspended'> & {
  readonly roles: string;
  readonly clearance: string;
  readonly specialities: string;
  readonly onCall: number;
  readonly suspended: number;
};

const SELECT = `SELECT id, name, email, roles, clearance, specialities, on_call AS onCall, suspended,
  password_hash AS passwordHash, password_at AS passwordAt, invitation_hash AS invitationHash,
  invitation_until AS invitationUntil FROM people`;

const personFrom = (stored: Stored): Person => ({
  ...stored,
  roles: parsed<Role[]>(stored.roles),
  clearance: parsed<Clearance>(stored.clearance),
  specialities: parsed<string[]>(stored.specialities),
  onCall: stored.onCall === 1,
  suspended: stored.suspended === 1,
});

const personWhere = (db: Db, condition: string, value: string): Person | undefined => {
  const stored = row<Stored>(db, `${SELECT} WHERE ${condition} LIMIT 1`, value);
  return stored && personFrom(stored);
};

export const personById = (db: Db, id: string): Person | undefined => personWhere(db, 'id = ?', id);

/** Case and surrounding blanks do not matter. */
export const personByEmail = (db: Db, email: string): Person | undefined =>
  personWhere(db, 'address = ?', addressKey(email));

/** Whoever this one-time link invites; whether it has run out is for the caller's clock. */
export const personByInvitation = (db: Db, tokenHash: string): Person | undefined =>
  personWhere(db, 'invitation_hash = ?', tokenHash);

/** By name. */
export const allPeople = (db: Db): Person[] => rows<Stored>(db, `${SELECT} ORDER BY name, id`).map(personFrom);

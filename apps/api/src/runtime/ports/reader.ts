import type { Permission } from '@watchfloor/api-contract';
import type { Clearance, Role } from '@watchfloor/events';

/** Somebody signed in, as every list, page, room and count needs them: maySee decides from this. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clearance: Clearance;
  readonly specialities: readonly string[];
  readonly onCall: boolean;
}

/** A reader with the session that speaks for them; `until` in ms since 1970. */
export interface SignedIn {
  readonly session: string;
  readonly until: number;
  readonly person: Reader;
  readonly permissions: ReadonlySet<Permission>;
}

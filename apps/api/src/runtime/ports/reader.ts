import type { Permission } from '@watchfloor/api-contract';
import type { Worker } from '@watchfloor/policy';

/** Somebody signed in, as every list, page, room and count needs them: maySee decides from this. */
export interface Reader extends Worker {
  readonly name: string;
}

/** A reader with the session that speaks for them; `until` in ms since 1970. */
export interface SignedIn {
  readonly session: string;
  readonly until: number;
  readonly person: Reader;
  readonly permissions: ReadonlySet<Permission>;
}

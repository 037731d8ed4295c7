import type { Chance } from '../../../src/chance.ts';
import type { ConnectedSource, PersonClient } from '../../../servers/index.ts';
import type { Ledger } from '../ledger.ts';

/** What everybody who puts load on the nodes knows. */
export interface Field {
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly source: ConnectedSource;
  /** Base address of a node; a dead one may be named, and the next time perhaps a living one. */
  readonly anyNode: () => string;
  /** Nobody begins anything new. */
  readonly ending: () => boolean;
  /** Nobody waits for an answer any more. */
  readonly over: () => boolean;
  /** Ids of incidents that were overdue when they were registered. */
  readonly overdue: string[];
}

export type Engineer = PersonClient;

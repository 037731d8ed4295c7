import type { Clearance, Role } from '@watchfloor/events';
import type { HeldIncident } from '@watchfloor/policy';
import type { Db } from './projection.ts';
import { parsed, rows } from './rows.ts';

interface Stored extends Pick<HeldIncident, 'incident' | 'state' | 'customer'> {
  readonly restricted: number;
  readonly holder: string;
  readonly suspended: number;
  readonly roles: string;
  readonly clearance: string;
}

/** Everything that is in somebody's hand, by holder: in the order of its index, because it is asked every second. */
export const heldIncidents = (db: Db): HeldIncident[] =>
  rows<Stored>(
    db,
    `SELECT i.id AS incident, i.state, i.customer, i.restricted, i.holder, p.suspended, p.roles, p.clearance
     FROM incidents i JOIN people p ON p.id = i.holder WHERE i.closed_at IS NULL AND i.holder IS NOT NULL
     ORDER BY i.holder, i.id`,
  ).map(({ incident, state, customer, restricted, holder, suspended, roles, clearance }) => ({
    incident,
    state,
    customer,
    restricted: restricted === 1,
    holder: {
      id: holder,
      suspended: suspended === 1,
      roles: parsed<Role[]>(roles),
      clearance: parsed<Clearance>(clearance),
    },
  }));

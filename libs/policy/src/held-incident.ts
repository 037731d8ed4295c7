import type { Clearance, Role } from '@watchfloor/events';
import type { Standing } from './standing.ts';

/** An open incident in a hand, and the account of whoever holds it as it is now. */
export interface HeldIncident extends Pick<Standing, 'state'> {
  readonly incident: string;
  readonly customer: string;
  readonly restricted: boolean;
  readonly holder: {
    readonly id: string;
    readonly suspended: boolean;
    readonly roles: readonly Role[];
    readonly clearance: Clearance;
  };
}

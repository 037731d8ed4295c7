import { clearance, id, type Clearance } from '@watchfloor/events';
import { coversClearance } from '@watchfloor/policy';
import { accept, reject, type Rejection, type Result } from '@watchfloor/kernel';
import type { Person } from './state.ts';

/** The administrator who acts, and what they are cleared for. */
export const authority = { by: id, cleared: clearance };

export interface Authority {
  readonly by: string;
  readonly cleared: Clearance;
}

type Allowed = Result<true, Rejection<'wider-clearance'>>;
const WIDER = 'It takes an administrator who is cleared for all of these customers.';

/** A widened account, or a link to one, would open its customers to whoever made it. */
export const mayGrant = (cleared: Clearance, wanted: Clearance): Allowed =>
  coversClearance(cleared, wanted) ? accept(true) : reject('wider-clearance', WIDER);

/** Whoever sees more is not managed by whoever sees less. */
export const mayManage = ({ cleared }: Authority, person: Person): Allowed => mayGrant(cleared, person.clearance);

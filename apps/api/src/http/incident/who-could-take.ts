import type { Tier } from '@watchfloor/events';
import { couldTake } from '@watchfloor/policy';
import { allPeople, type Db } from '@watchfloor/read-models';
import { ProblemError } from '../problems/problem.ts';

/** What is passed on and to whom. */
export interface PassedOn {
  readonly customer: string;
  readonly to: Tier;
  readonly speciality: string | undefined;
}

/** A tier at which nobody works, or a speciality that nobody has there, would leave the work with nobody, and nobody would be told: refused while it is still in a hand. */
export const refuseWhatNobodyCouldTake = (db: Db, { customer, to, speciality }: PassedOn): void => {
  const work = { customer, tier: to, speciality: speciality ?? null };
  if (allPeople(db).some((person) => !person.suspended && couldTake(person, work))) return;
  if (speciality === undefined)
    throw ProblemError.rejected(422, 'tier-empty', `Nobody works at ${to} for this customer.`);
  const detail = `Nobody works at ${to} with the speciality ${speciality} for this customer.`;
  throw ProblemError.rejected(422, 'speciality-unknown', detail);
};

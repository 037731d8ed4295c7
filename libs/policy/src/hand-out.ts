import type { Clearance, Entity, Role, Tier } from '@watchfloor/events';
import type { IncidentState } from './incident-state.ts';
import { isClearedFor, maySee, type Visible } from './may-see.ts';
import { compareRanked, type Ranked } from './order.ts';

/** A person as the hand-out sees one. */
export interface Worker {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly clearance: Clearance;
  readonly specialities: readonly string[];
  readonly onCall: boolean;
}

/** An open incident as the hand-out sees one. */
export interface OpenIncident extends Ranked, Visible {
  readonly state: IncidentState;
  readonly tier: Tier;
  readonly speciality: string | null;
  readonly entity: Entity;
  /** Whose hand it is in; null in nobody's. */
  readonly holder: string | null;
  /** Who registered it by hand; null when alerts did. */
  readonly registeredBy: string | null;
}

type OnEntity = Pick<OpenIncident, 'customer' | 'entity'>;

/** Why this one was not for this person. 'other customer' and 'restricted' are reasons for the server alone: naming such a row would tell of it. */
export type WhyNot =
  | 'held'
  | 'waiting for customer'
  | 'answered'
  | 'closed'
  | 'other customer'
  | 'restricted'
  | 'needs speciality'
  | `needs ${Tier}`;

const tiersOfRole: Readonly<Partial<Record<Role, Tier>>> = {
  'L1 engineer': 'L1',
  'L2 engineer': 'L2',
  'L3 analyst': 'L3',
  'on-call analyst': 'on-call',
  forensics: 'forensics',
  'shift lead': 'L1',
};

/** The tiers whose work this person takes. */
export const tiersOf = (person: Pick<Worker, 'roles' | 'onCall'>): Set<Tier> => {
  const tiers = new Set(person.roles.flatMap((role) => tiersOfRole[role] ?? []));
  if (person.onCall) tiers.add('on-call');
  return tiers;
};

const taken: Readonly<Record<Exclude<IncidentState, 'new'>, WhyNot>> = {
  given: 'held',
  'in work': 'held',
  'waiting for customer': 'waiting for customer',
  answered: 'answered',
  closed: 'closed',
};

const isAble = (person: Pick<Worker, 'specialities'>, speciality: string | null): boolean =>
  speciality === null || person.specialities.includes(speciality);

/** Whether work of that kind could ever be given to this person, whatever is in whose hand now. */
export const couldTake = (
  person: Pick<Worker, 'roles' | 'onCall' | 'clearance' | 'specialities'>,
  { customer, tier, speciality }: Pick<OpenIncident, 'customer' | 'tier' | 'speciality'>,
): boolean => isClearedFor(person.clearance, customer) && tiersOf(person).has(tier) && isAble(person, speciality);

/** Null when the person may be given it. Whoever asks for many rows works out `tiers` once. */
export const whyNot = (
  person: Worker,
  row: OpenIncident,
  tiers: ReadonlySet<Tier> = tiersOf(person),
): WhyNot | null => {
  if (!isClearedFor(person.clearance, row.customer)) return 'other customer';
  if (!maySee(person, row)) return 'restricted';
  if (row.state !== 'new') return taken[row.state];
  if (!tiers.has(row.tier)) return `needs ${row.tier}`;
  if (!isAble(person, row.speciality)) return 'needs speciality';
  return null;
};

/** One customer's one entity: two customers may each have a host of the same name. */
export const onSameEntity = (one: OnEntity, other: OnEntity): boolean =>
  one.customer === other.customer && one.entity.kind === other.entity.kind && one.entity.value === other.entity.value;

/**
 * One entity, one hand: the waiting incidents of the same customer and entity that come along, in the order of the queue.
 * What somebody registered brings them none: by naming an entity nobody picks what waits on it.
 */
export const companionsOf = <Row extends OpenIncident>(
  chosen: Pick<Row, 'id' | 'customer' | 'entity' | 'registeredBy'>,
  rows: Iterable<Row>,
  person: Worker,
): Row[] => {
  const { id, registeredBy } = chosen;
  if (registeredBy === person.id) return [];
  const tiers = tiersOf(person);
  return Iterator.from(rows)
    .filter((row) => row.id !== id && onSameEntity(row, chosen) && whyNot(person, row, tiers) === null)
    .toArray()
    .sort(compareRanked);
};

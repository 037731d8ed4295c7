import type { Clock } from '@watchfloor/api-contract';
import { confidence, currentClock, type SlaClock } from '@watchfloor/policy';
import { sightingsOf, sparkAt, type CountedAlerts, type Db, type IncidentRow } from '@watchfloor/read-models';
import type { Directory } from './directory.ts';
import type { QueueFacts, Unranked } from './entry.ts';
import { iso } from '../iso.ts';

const NO_CONFIDENCE = { value: 0, because: [] };

/** A clock as the wire says it: a screen counts on by itself while `runningSince` is set. */
export const wireClock = (clock: SlaClock, warnAt: number): Clock => ({
  metric: clock.metric,
  state: clock.state,
  targetMs: clock.targetMs,
  usedMs: clock.usedMs,
  runningSince: clock.runningSince === null ? null : iso(clock.runningSince),
  warnAt,
  startedAt: iso(clock.startedAt),
  stoppedAt: clock.stoppedAt === null ? null : iso(clock.stoppedAt),
});

/** The last clock when none runs any more: an answered incident still shows whether its target was met. */
const shownClock = ({ clocks }: IncidentRow): SlaClock => currentClock(clocks) ?? clocks.analysis ?? clocks.reaction;

const alertFacts = (
  { alerts, spark }: CountedAlerts,
  now: number,
): Pick<QueueFacts, 'alerts' | 'spark' | 'sparkUntil'> => {
  const { counts, until } = sparkAt(spark, now);
  return { alerts, spark: [...counts], sparkUntil: iso(until) };
};

/** The same incident with more alerts. `now` in ms. */
export const recounted = (entry: Unranked, alerts: CountedAlerts, now: number): Unranked => ({
  ...entry,
  facts: { ...entry.facts, ...alertFacts(alerts, now) },
});

/** An incident of the read models as the queue keeps it in memory. `now` in ms. */
export const entryOf = (db: Db, row: IncidentRow, directory: Directory, now: number): Unranked => {
  const { id, number, title, scenario, entity, severity, state, certainty, tier, speciality, revision } = row;
  const customer = directory.customers.get(row.customer);
  const customerName = customer?.name ?? row.customer;
  const asset = customer?.assetOf([entity, ...row.observables]) ?? null;
  const seen = sightingsOf(db, id);
  const { rarityDays } = directory.policy.scoring.policy;
  return {
    id,
    customer: row.customer,
    restricted: row.restricted,
    state,
    tier,
    speciality,
    entity,
    holder: row.holder,
    registeredAt: row.registeredAt,
    registeredBy: row.registeredBy,
    inputs: {
      severity,
      asset: asset && { name: asset.name, criticality: asset.criticality },
      customerWeight: customer?.weight ?? 0,
      customerName,
      clock: currentClock(row.clocks),
      confidence: seen ? confidence(seen, rarityDays, now) : NO_CONFIDENCE,
    },
    facts: {
      id,
      number,
      customer: { id: row.customer, name: customerName },
      title,
      scenario,
      entity,
      severity,
      state,
      certainty,
      tier,
      speciality,
      holder: row.holder === null ? null : { id: row.holder, name: directory.people.get(row.holder) ?? row.holder },
      registeredAt: iso(row.registeredAt),
      clock: wireClock(shownClock(row), directory.slaPolicyOf(row.clocks.slaPolicy).warnAt),
      ...alertFacts(row, now),
      revision,
    },
  };
};

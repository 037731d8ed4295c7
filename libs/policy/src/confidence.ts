import { say, type Sentence } from './sentence.ts';

/**
 * What was seen before an incident: facts about its scenario and its entity at one customer, within the policy's
 * rarity days. Counts are of incidents; instants in ms since 1970, null for never within that time.
 */
export interface Sightings {
  /** Earlier incidents of this scenario on this entity. */
  readonly onEntity: number;
  /** Earlier incidents of this scenario at this customer, on any entity. */
  readonly atCustomer: number;
  /** Entities of this customer that have shown this scenario, this one included. */
  readonly entitiesWithScenario: number;
  /** Entities of this customer that have shown anything. */
  readonly entities: number;
  /** Other scenarios that opened an incident on this entity within the hour around this incident's registration. */
  readonly related: number;
  /** Of those, scenarios that were new on this entity then. */
  readonly relatedNew: number;
  /** When a true positive was last confirmed on this entity. */
  readonly confirmedAt: number | null;
}

export interface Confidence {
  /** 0–100, one decimal. */
  readonly value: number;
  readonly because: readonly Sentence[];
}

/** The most each reason can give; together 100. Measured in docs/adr/0006-the-attack-is-reached-first.md. */
const POINTS = { entity: 25, customer: 20, spread: 5, related: 30, confirmed: 20 } as const;
const HOUR = 3_600_000;
/** An attacker who got in stays for hours; after a day the entity has been dealt with. */
const CONFIRMED_FOR = 24 * HOUR;
/** What was seen this often is part of the place. */
const COMMONPLACE = 255;
/** So many new neighbours give half of the points; each further one gives less than the one before. */
const HALF_RELATED = 4;

interface Part {
  readonly points: number;
  readonly because: Sentence;
}

/** 1 for never seen, 0 for commonplace; each doubling counts the same, so that ten and a hundred are told apart too. */
const rarity = (times: number): number => Math.max(0, 1 - Math.log2(1 + times) / Math.log2(1 + COMMONPLACE));

const onEntity = ({ onEntity: times }: Sightings, days: number): Part => ({
  points: POINTS.entity * rarity(times),
  because: times === 0 ? say('never-on-entity', { days }) : say('seen-on-entity', { times, days }),
});

const atCustomer = ({ atCustomer: times }: Sightings, days: number): Part => ({
  points: POINTS.customer * rarity(times),
  because: times === 0 ? say('never-at-customer', { days }) : say('seen-at-customer', { times, days }),
});

const spread = ({ entitiesWithScenario, entities }: Sightings): Part => ({
  points: POINTS.spread * (1 - Math.min(1, entitiesWithScenario / Math.max(1, entities))),
  because: say('spread', { with: entitiesWithScenario, of: entities }),
});

const related = ({ related: scenarios, relatedNew: fresh }: Sightings): Part => ({
  points: (POINTS.related * fresh) / (fresh + HALF_RELATED),
  because: say('related', { scenarios, fresh }),
});

const confirmed = ({ confirmedAt }: Sightings, now: number): Part => {
  const since = confirmedAt === null ? Number.POSITIVE_INFINITY : now - confirmedAt;
  return since < CONFIRMED_FOR
    ? {
        points: POINTS.confirmed,
        because: say('confirmed-on-entity', { hours: Math.max(1, Math.ceil(since / HOUR)) }),
      }
    : { points: 0, because: say('nothing-confirmed') };
};

/** What was absent for this long is new again. The facts behind confidence are kept for this figure and answer no other. */
export const RARITY_DAYS = 30;

/** How far the incident stands out from what is usual there (handbook 1.4), with a sentence for every part that counts. */
export const confidence = (sightings: Sightings, rarityDays: number, now: number): Confidence => {
  const parts = [
    onEntity(sightings, rarityDays),
    atCustomer(sightings, rarityDays),
    spread(sightings),
    related(sightings),
    confirmed(sightings, now),
  ].filter(({ points }) => points >= 1);
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  // One decimal: rounded twice, to whole points here and in the score, what differs would become equal.
  return { value: Math.round(Math.min(100, points) * 10) / 10, because: parts.map(({ because }) => because) };
};

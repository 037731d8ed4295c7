import type { EventName } from '@watchfloor/events';
import { RARITY_DAYS, type Sightings } from '@watchfloor/policy';
import { heldRows } from './held-rows.ts';
import type { Announce, Db, Projected, Projection } from './projection.ts';
import { row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const HOUR = 3_600_000;
const ABSENT = RARITY_DAYS * 24 * HOUR;

const tables = `
  CREATE TABLE sightings (customer TEXT NOT NULL, entity TEXT NOT NULL, scenario TEXT NOT NULL,
    incidents INTEGER NOT NULL, fresh_at INTEGER NOT NULL, last_at INTEGER NOT NULL,
    PRIMARY KEY (customer, entity, scenario)) STRICT, WITHOUT ROWID;
  CREATE TABLE sightings_by_customer (customer TEXT NOT NULL, scenario TEXT NOT NULL, incidents INTEGER NOT NULL,
    entities INTEGER NOT NULL, last_at INTEGER NOT NULL, PRIMARY KEY (customer, scenario)) STRICT, WITHOUT ROWID;
  CREATE TABLE sightings_entities (customer TEXT NOT NULL, entity TEXT NOT NULL, confirmed_at INTEGER,
    PRIMARY KEY (customer, entity)) STRICT, WITHOUT ROWID;
  CREATE TABLE sightings_customers (customer TEXT PRIMARY KEY, entities INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE sightings_of_incident (incident TEXT PRIMARY KEY, customer TEXT NOT NULL, entity TEXT NOT NULL,
    at INTEGER NOT NULL, on_entity INTEGER NOT NULL, at_customer INTEGER NOT NULL, entities_with INTEGER NOT NULL,
    entities INTEGER NOT NULL, related INTEGER NOT NULL, related_new INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX sightings_of_entity ON sightings_of_incident (customer, entity, at)`;

const events = ['IncidentRegistered', 'IncidentConfirmed', 'IncidentClosed'] as const satisfies readonly EventName[];
type Registered = Extract<Projected, { type: 'IncidentRegistered' }>;

interface Pair {
  readonly incidents: number;
  readonly freshAt: number;
  readonly lastAt: number;
}

/** How often it was seen before this one, an absence of 30 days making everything before it forgotten. */
const before = (pair: { readonly incidents: number; readonly lastAt: number } | undefined, at: number): number =>
  pair === undefined || at - pair.lastAt > ABSENT ? 0 : pair.incidents;

const pairOf = (db: Db, customer: string, entity: string, scenario: string): Pair | undefined =>
  row<Pair>(
    db,
    `SELECT incidents, fresh_at AS freshAt, last_at AS lastAt FROM sightings
     WHERE customer = ? AND entity = ? AND scenario = ?`,
    customer,
    entity,
    scenario,
  );

/** Other scenarios that showed themselves on the entity in the hour before. */
const neighbours = (db: Db, customer: string, entity: string, scenario: string, at: number) =>
  row<{ related: number; fresh: number }>(
    db,
    `SELECT count(*) AS related, coalesce(sum(fresh_at >= ?), 0) AS fresh FROM sightings
     WHERE customer = ? AND entity = ? AND scenario <> ? AND last_at >= ?`,
    at - HOUR,
    customer,
    entity,
    scenario,
    at - HOUR,
  ) ?? { related: 0, fresh: 0 };

/** The scenario is one more neighbour of what opened on the entity within the hour, unless it was counted there already. */
const tellNeighbours = (db: Db, event: Registered, entity: string, fresh: boolean, announce: Announce) => {
  const { customer, registeredAt } = event.data;
  const told = rows<{ incident: string }>(
    db,
    `UPDATE sightings_of_incident SET related = related + 1, related_new = related_new + ?
     WHERE customer = ? AND entity = ? AND at >= ? RETURNING incident`,
    fresh ? 1 : 0,
    customer,
    entity,
    registeredAt - HOUR,
  );
  for (const { incident } of told) announce('sightings', incident);
};

const entityName = ({ entity }: Registered['data']): string => `${entity.kind}:${entity.value}`;

interface AtCustomer {
  readonly customer: string;
  readonly scenario: string;
  readonly incidents: number;
  readonly entities: number;
  readonly lastAt: number;
}

/** NUL parts the two: it can stand in neither. */
const atCustomers = heldRows<AtCustomer | undefined>(
  (db, key) => {
    const [customer = '', scenario = ''] = key.split('\0');
    return row<AtCustomer>(
      db,
      `SELECT customer, scenario, incidents, entities, last_at AS lastAt FROM sightings_by_customer
       WHERE customer = ? AND scenario = ?`,
      customer,
      scenario,
    );
  },
  (db, _, { customer, scenario, incidents, entities, lastAt }) => {
    db.prepare('INSERT OR REPLACE INTO sightings_by_customer VALUES (?, ?, ?, ?, ?)').run(
      customer,
      scenario,
      incidents,
      entities,
      lastAt,
    );
  },
);

/** How many entities of a customer were ever seen. */
const entitiesOf = heldRows<number | undefined>(
  (db, customer) =>
    row<{ entities: number }>(db, 'SELECT entities FROM sightings_customers WHERE customer = ?', customer)?.entities,
  (db, customer, entities) => {
    db.prepare('INSERT OR REPLACE INTO sightings_customers VALUES (?, ?)').run(customer, entities);
  },
);

/** Answers whether the entity was never seen before this. */
const meet = (db: Db, customer: string, entity: string): boolean => {
  const { changes } = db.prepare('INSERT OR IGNORE INTO sightings_entities VALUES (?, ?, NULL)').run(customer, entity);
  if (Number(changes) === 0) return false;
  entitiesOf.set(db, customer, (entitiesOf.get(db, customer) ?? 0) + 1);
  return true;
};

/** Counts the incident for its customer; answers how often the scenario was seen there before, and on how many entities now. */
const countAtCustomer = (db: Db, { customer, scenario, registeredAt: at }: Registered['data'], newPair: boolean) => {
  const key = `${customer}\0${scenario}`;
  const known = atCustomers.get(db, key);
  const atCustomer = before(known, at);
  const entities = atCustomer === 0 ? 1 : (known?.entities ?? 0) + (newPair ? 1 : 0);
  const lastAt = Math.max(at, known?.lastAt ?? at);
  atCustomers.set(db, key, { customer, scenario, incidents: atCustomer + 1, entities, lastAt });
  return { atCustomer, entities };
};

const count = (db: Db, event: Registered, announce: Announce) => {
  const { customer, scenario, registeredAt: at } = event.data;
  const entity = entityName(event.data);
  // An entity never seen before has no neighbours to ask or to tell, and most incidents of a long history are on one.
  const firstHere = meet(db, customer, entity);
  const pair = firstHere ? undefined : pairOf(db, customer, entity, scenario);
  const { atCustomer, entities } = countAtCustomer(db, event.data, pair === undefined);
  const onEntity = before(pair, at);
  const fresh = onEntity === 0;
  if (!firstHere && (pair === undefined || pair.lastAt < at - HOUR)) tellNeighbours(db, event, entity, fresh, announce);
  const { related, fresh: relatedNew } = firstHere
    ? { related: 0, fresh: 0 }
    : neighbours(db, customer, entity, scenario, at);
  db.prepare(
    `INSERT INTO sightings VALUES (?1, ?2, ?3, ?4, ?5, ?6)
     ON CONFLICT DO UPDATE SET incidents = ?4, fresh_at = ?5, last_at = ?6`,
  ).run(customer, entity, scenario, onEntity + 1, fresh ? at : (pair?.freshAt ?? at), Math.max(at, pair?.lastAt ?? at));
  db.prepare('INSERT INTO sightings_of_incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    idOfStream(event.stream),
    customer,
    entity,
    at,
    onEntity,
    atCustomer,
    entities,
    entitiesOf.get(db, customer) ?? 0,
    related,
    relatedNew,
  );
};

/** Of what opened on the entity in the last 30 days each incident stands out more now; what is closed by now just is not found. */
const confirm = (db: Db, incident: string, at: number, announce: Announce) => {
  const found = row<{ customer: string; entity: string }>(
    db,
    'SELECT customer, entity FROM sightings_of_incident WHERE incident = ?',
    incident,
  );
  if (found === undefined) return;
  db.prepare('UPDATE sightings_entities SET confirmed_at = ? WHERE customer = ? AND entity = ?').run(
    at,
    found.customer,
    found.entity,
  );
  const there = rows<{ incident: string }>(
    db,
    'SELECT incident FROM sightings_of_incident WHERE customer = ? AND entity = ? AND at >= ?',
    found.customer,
    found.entity,
    at - ABSENT,
  );
  for (const one of there) announce('sightings', one.incident);
};

/** When a scenario was seen on an entity and at a customer, and what else was seen there: the facts behind confidence. */
export const sightings: Projection = {
  name: 'sightings',
  version: 1,
  apart: true,
  tables,
  events,
  apply: (db, event, announce) => {
    if (event.type === 'IncidentRegistered') count(db, event, announce);
    else if (
      event.type === 'IncidentConfirmed' ||
      (event.type === 'IncidentClosed' && event.data.verdict === 'true positive')
    )
      confirm(db, idOfStream(event.stream), event.data.at, announce);
  },
  settle: (db) => {
    atCustomers.settle(db);
    entitiesOf.settle(db);
  },
};

const SELECT = `SELECT incident, on_entity AS onEntity, at_customer AS atCustomer, entities_with AS entitiesWithScenario,
    entities, related, related_new AS relatedNew, confirmed_at AS confirmedAt
  FROM sightings_of_incident JOIN sightings_entities USING (customer, entity)`;

/** The facts for one incident, as they were at its registration and as its neighbourhood is now; undefined when unknown. */
export const sightingsOf = (db: Db, incident: string): Sightings | undefined => {
  const found = row<Sightings & { incident: string }>(db, `${SELECT} WHERE incident = ?`, incident);
  if (found === undefined) return undefined;
  const { incident: _, ...facts } = found;
  return facts;
};

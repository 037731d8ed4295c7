import { createHash } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { carryOut, createGrouping, defaultGroupingRules, ordinalsOf, type Registration } from '@watchfloor/processes';
import { sightings, type Db, type Projected } from '@watchfloor/read-models';
import { startClock, type OpenIncident, type SlaClock, type Worker } from '@watchfloor/policy';
import { defaultSlaPolicy } from '@watchfloor/events';
import type { LabelledAlert } from './labelled-alerts.ts';

/** An incident on the simulated floor; instants in ms. What the label says is for the closing verdict and the measure only. */
export interface FloorIncident extends Pick<
  OpenIncident,
  'id' | 'customer' | 'entity' | 'registeredAt' | 'registeredBy'
> {
  readonly clock: SlaClock;
  readonly steps: Set<string>;
  state: OpenIncident['state'];
  holder: string | null;
  /** When somebody had it in hand; null while it waits. */
  givenAt: number | null;
}

/** The one who works here. */
export const ENGINEER: Worker = {
  id: 'per-1',
  roles: ['L1 engineer'],
  clearance: 'all',
  specialities: [],
  onCall: false,
};
const CUSTOMER = 'cus-1';
const SOURCE = 'src-1';
const CHUNK = 100;

const database = (): Db => {
  const memory = new DatabaseSync(':memory:');
  memory.exec(`${sightings.tables};${sightings.indexes ?? ''}`);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? memory.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return { prepare, exec: (sql) => memory.exec(sql) };
};

type Shown = Pick<Projected, 'type' | 'data'>;

/** The product's grouping and its read model of sightings, fed with a file's alerts as simulated time passes. */
export const openFloor = (alerts: readonly LabelledAlert[], quietHour: boolean) => {
  const rules = quietHour ? defaultGroupingRules : { ...defaultGroupingRules, quietMs: -1 };
  const grouping = createGrouping(rules, (name) => `inc-${createHash('sha256').update(name).digest('hex')}`);
  const db = database();
  const incidents = new Map<string, FloorIncident>();
  const waiting = new Set<FloorIncident>();
  const firstAt = new Map<string, number>();
  const reachedAt = new Map<string, number>();
  const changed = new Set<string>();
  let next = 0;
  let place = 0;

  const reach = (step: string, at: number) => reachedAt.has(step) || reachedAt.set(step, at);
  const show = (incident: string, event: Shown, at: number) => {
    place += 1;
    const metadata = { at, actor: 'system:bench', commandId: String(place) };
    const position = String(place).padStart(12, '0');
    const recorded = { ...event, id: position, stream: `incident-${incident}`, revision: place, position, metadata };
    sightings.apply(db, recorded as Projected, (topic, key) => changed.add(`${topic} ${key}`));
  };

  const register = ({ incident, event }: Registration, at: number) => {
    const target = defaultSlaPolicy.targetMs.reaction[event.data.severity === 'critical' ? 'critical' : 'normal'];
    const clock = startClock('reaction', 0, at, target);
    const registered: FloorIncident = {
      id: incident,
      customer: CUSTOMER,
      entity: event.data.entity,
      registeredAt: at,
      registeredBy: null,
      clock,
      steps: new Set(),
      state: 'new',
      holder: null,
      givenAt: null,
    };
    incidents.set(incident, registered);
    waiting.add(registered);
    show(incident, event, at);
  };

  const takeIn = (part: readonly LabelledAlert[], at: number, opened: Set<string>) => {
    const event = `e-${next}`;
    const alerts = part.map(({ alert }) => alert);
    const chunks = [{ event, position: event, receivedAt: at, source: SOURCE, customer: CUSTOMER, alerts }];
    const grouped = grouping.decide(chunks);
    for (const registration of carryOut(grouped, chunks, { at, slaPolicy: 1 })) {
      register(registration, at);
      opened.add(registration.incident);
    }
    const ordinals = ordinalsOf(grouped.chunks[0]?.runs ?? []);
    for (const [index, { step }] of part.entries()) {
      const decided = grouped.incidents[ordinals[index] ?? -1];
      const incident = decided && incidents.get(decided.incident);
      if (step === null || !incident) continue;
      if (!firstAt.has(step)) firstAt.set(step, at);
      // What is only counted quietly is in nobody's hand.
      if (decided.decision === 'counted quietly') continue;
      incident.steps.add(step);
      if (incident.givenAt !== null) reach(step, at);
    }
  };

  return {
    db,
    waiting: waiting as ReadonlySet<FloorIncident>,
    incidents: incidents as ReadonlyMap<string, FloorIncident>,
    firstAt: firstAt as ReadonlyMap<string, number>,
    reachedAt: reachedAt as ReadonlyMap<string, number>,
    /** What the read model said changed since the last call, as `topic key`. */
    takeChanged: (): ReadonlySet<string> => {
      const taken = new Set(changed);
      changed.clear();
      return taken;
    },
    /** When the next alert comes; null at the end of the file. */
    nextAt: (): number | null => alerts[next]?.alert.at ?? null,
    /** Everything that arrives up to `now`, in chunks of one instant; the ids of the incidents that it opened. */
    passTime: (now: number): ReadonlySet<string> => {
      const opened = new Set<string>();
      for (let first = alerts[next]; first && first.alert.at <= now; first = alerts[next]) {
        const { at } = first.alert;
        const part: LabelledAlert[] = [];
        for (
          let one: LabelledAlert | undefined = first;
          one?.alert.at === at && part.length < CHUNK;
          one = alerts[next]
        ) {
          part.push(one);
          next += 1;
        }
        takeIn(part, at, opened);
      }
      return opened;
    },
    give: (incident: FloorIncident, at: number) => {
      waiting.delete(incident);
      incident.state = 'in work';
      incident.holder = ENGINEER.id;
      incident.givenAt = at;
      for (const step of incident.steps) reach(step, at);
    },
    /** The verdict is the label's. */
    close: (incident: FloorIncident, at: number) => {
      const verdict = incident.steps.size > 0 ? ('true positive' as const) : ('false positive' as const);
      incident.state = 'closed';
      grouping.closed(incident.id, verdict, at);
      show(
        incident.id,
        { type: 'IncidentClosed', data: { by: ENGINEER.id, verdict, classification: 'simulated', summary: '', at } },
        at,
      );
    },
  };
};
export type Floor = ReturnType<typeof openFloor>;

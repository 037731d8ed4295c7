import type { IncidentPage, Named } from '@watchfloor/api-contract';
import { maySee } from '@watchfloor/policy';
import {
  companionIdsOf,
  incidentDetails,
  observablesOf,
  quietAlertsOf,
  similarTo,
  timelineOf,
  type IncidentRow,
} from '@watchfloor/read-models';
import type { Reader } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { wireClock } from '../../runtime/queue/entry-of.ts';
import { personName } from '../names.ts';
import { standingOf } from './standing.ts';
import { mayKnowPlace, timelineEntry } from './timeline.ts';
import { iso } from '../../runtime/iso.ts';

const isoOr = (at: number | null) => (at === null ? null : iso(at));
const SIMILAR = 5;

const clocksOf = ({ clocks }: IncidentRow, warnAt: number): IncidentPage['clocks'] =>
  [clocks.reaction, clocks.analysis].filter((clock) => clock !== null).map((clock) => wireClock(clock, warnAt));

const companionsOf = (runtime: Runtime, reader: Reader, { id }: IncidentRow): IncidentPage['companions'] =>
  companionIdsOf(runtime.views.db, id).flatMap((companion) => {
    const row = runtime.queue.rowFor(reader, companion);
    if (!row) return [];
    const { number, title, scenario, zone, score, state } = row;
    return [{ id: companion, number, title, scenario, zone, score, state }];
  });

const assetOf = ({ directory }: Runtime, { customer, entity, observables }: IncidentRow): IncidentPage['asset'] => {
  const found = directory.customers.get(customer)?.assetOf([entity, ...observables]) ?? null;
  return found && { name: found.name, criticality: found.criticality };
};

export interface Seen {
  readonly reader: Reader;
  readonly incident: IncidentRow;
  readonly source: Named | null;
  readonly may: IncidentPage['may'];
  readonly cameFrom: IncidentPage['cameFrom'];
  readonly now: number;
}

/** Everything one page shows, as this reader may see it. */
export const pageOf = (runtime: Runtime, { reader, incident, source, may, cameFrom, now }: Seen): IncidentPage => {
  const { directory } = runtime;
  const { db } = runtime.views;
  const { id, clocks, given, verdict, firstAlertAt, lastAlertAt, revision } = incident;
  const details = incidentDetails(db, id);
  return {
    ...standingOf(runtime, incident, now),
    observables: observablesOf(db, id).map((seen) => ({ ...seen })),
    clocks: clocksOf(incident, directory.slaPolicyOf(clocks.slaPolicy).warnAt),
    timeline: timelineOf(db, id).map((row) =>
      timelineEntry(row, (person) => personName(directory, person).name, reader),
    ),
    given: given && {
      at: iso(given.at),
      startBy: iso(given.startBy),
      because: given.because,
      ...(mayKnowPlace(reader, incident.holder)
        ? { place: given.place, open: given.open }
        : { place: null, open: null }),
    },
    companions: companionsOf(runtime, reader, incident),
    previous: details?.previous ?? null,
    verdict,
    classification: details?.classification ?? null,
    quietAlerts: quietAlertsOf(db, id),
    firstAlertAt: isoOr(firstAlertAt),
    lastAlertAt: isoOr(lastAlertAt),
    link: details?.link ?? null,
    report: details?.report ?? null,
    slaPolicy: clocks.slaPolicy,
    asset: assetOf(runtime, incident),
    source,
    similar: similarTo(db, id, SIMILAR)
      .filter((other) => maySee(reader, other))
      .map(({ id: other, number, title, verdict: was }) => ({ id: other, number, title, verdict: was })),
    viewers: [...runtime.presence.viewers(id)],
    cameFrom: [...cameFrom],
    may: [...may],
    revision,
    position: runtime.node.position() ?? '',
  };
};

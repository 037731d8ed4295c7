import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { streamStateOf, type EventStore } from '@watchfloor/event-store-port';
import { maySee } from '@watchfloor/policy';
import { alertAddresses, closedPage } from '@watchfloor/read-models';
import { NOW, RUNTIME, STORE } from '../../platform/wiring.ts';
import type { SignedIn } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { customerNames, personName, sourceNames } from '../names.ts';
import { reach } from '../commands/reach.ts';
import { Serves } from '../routes/serves.ts';
import { loadAlerts } from './alerts.ts';
import { mayNow } from './may.ts';
import { pageOf } from './page.ts';
import { VisibleIncidents } from './visible-incidents.ts';
import { iso } from '../../runtime/iso.ts';

const { incident } = routes;

/** What there is to read about incidents: the page, its alerts, and what was closed. */
@Controller()
export class IncidentController {
  constructor(
    private readonly visible: VisibleIncidents,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Serves(incident.page)
  async page(@Ask() { params, query }: Asked<typeof incident.page>, @By() { person, signedIn }: Asking) {
    const reached = await reach(this.runtime, query.after);
    const found = this.visible.find(person, params.id, reached);
    const { db } = this.runtime.views;
    const [choices, [newest]] = await Promise.all([
      this.#choices(found.id, signedIn),
      loadAlerts(this.store, alertAddresses(db, found.id, 1).addresses, sourceNames(db)),
    ]);
    return pageOf(this.runtime, {
      reader: person,
      incident: found,
      source: newest?.source ?? null,
      ...choices,
      now: this.now(),
    });
  }

  @Serves(incident.alerts)
  async alerts(@Ask() { params, query }: Asked<typeof incident.alerts>, @By() { person }: Asking) {
    const { id } = this.visible.find(person, params.id);
    const { db } = this.runtime.views;
    const { addresses, next, total } = alertAddresses(db, id, query.limit, query.cursor);
    return { alerts: await loadAlerts(this.store, addresses, sourceNames(db)), next, total };
  }

  @Serves(incident.closed)
  closed(@Ask() { query }: Asked<typeof incident.closed>, @By() { person }: Asking) {
    const { views, directory } = this.runtime;
    const { q: text, cursor, limit } = query;
    const page = closedPage(views.db, { clearance: person.clearance, text, cursor, limit });
    const customer = customerNames(directory);
    const rows = page.incidents
      .filter((one) => maySee(person, one))
      .map(({ id, number, title, entity, verdict, quietAlerts, ...one }) => ({
        id,
        number,
        title,
        entity,
        customer: customer(one.customer),
        verdict,
        closedAt: iso(one.closedAt),
        closedBy: one.closedBy === null ? null : personName(directory, one.closedBy),
        quietAlerts,
      }));
    return { rows, next: page.next };
  }

  /** What this reader may do now, and to which desks it can go back. */
  async #choices(id: string, signedIn: SignedIn) {
    const { incidents } = this.runtime;
    const { state } = await streamStateOf(this.store, incidents, `incident-${id}`);
    if (!state) return { may: [], cameFrom: [] };
    const cameFrom = [...new Set(state.standing.cameFrom.toReversed())];
    return { may: mayNow(incidents, state, signedIn, this.now()), cameFrom };
  }
}

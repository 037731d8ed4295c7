import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { hasDesk, maySee } from '@watchfloor/policy';
import { allDesks, allPeople, inHandOf, noticesFor, recentlyQuiet, type IncidentRow } from '@watchfloor/read-models';
import { NOW, RUNTIME } from '../../platform/wiring.ts';
import type { Reader } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { By, type Asking } from '../access/asking.ts';
import { customerNames } from '../names.ts';
import { Serves } from '../routes/serves.ts';
import { iso } from '../../runtime/iso.ts';

const { desk } = routes;
const QUIET_HOURS_MS = 12 * 3_600_000;
const MOST_NOTICES = 100;

/** Who is on and what they hold, as far as the reader may see it; and what the reader was told. */
@Controller()
export class ShiftController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Serves(desk.shift)
  shift(@By() { person: reader, signedIn }: Asking) {
    const { queue } = this.runtime;
    const { open, red, yellow, green } = queue.counts(reader);
    return {
      people: this.#people(reader, signedIn.permissions.has('shift.lead')),
      quiet: this.#quiet(reader),
      counts: { open, red, yellow, green },
    };
  }

  @Serves(desk.notices)
  notices(@By() { person, signedIn }: Asking) {
    const { id, clearance } = person;
    const lead = signedIn.permissions.has('shift.lead');
    const told = noticesFor(this.runtime.views.db, { person: id, lead, clearance, limit: MOST_NOTICES });
    return {
      notices: told
        .filter((one) => maySee(person, one))
        .map(({ id: notice, kind, incident, person: about, at }) => ({
          id: notice,
          kind,
          incident,
          person: about,
          at: iso(at),
        })),
    };
  }

  /** Who declined how often is for the leads, as why is. */
  #people(reader: Reader, lead: boolean) {
    const { db } = this.runtime.views;
    const desks = new Map(allDesks(db, this.now()).map((one) => [one.person, one]));
    return allPeople(db)
      .filter(hasDesk)
      .map(({ id, name, roles }) => {
        const { state = 'away', since = null, declinesToday = 0 } = desks.get(id) ?? {};
        const held = inHandOf(db, id).filter((incident) => maySee(reader, incident));
        const connected = this.runtime.presence.connected(id);
        const declines = lead ? declinesToday : null;
        return {
          id,
          name,
          roles: [...roles],
          state,
          since: since === null ? null : iso(since),
          hand: held.map(brief),
          connected,
          declines,
        };
      });
  }

  #quiet(reader: Reader) {
    const { db } = this.runtime.views;
    const customer = customerNames(this.runtime.directory);
    return recentlyQuiet(db, this.now() - QUIET_HOURS_MS)
      .filter((incident) => maySee(reader, incident))
      .map(({ id, number, title, quietAlerts, lastAt, customer: whose }) => ({
        id,
        number,
        title,
        customer: customer(whose),
        quietAlerts,
        lastAt: iso(lastAt),
      }));
  }
}

const brief = ({ id, number, title }: IncidentRow) => ({ id, number, title });

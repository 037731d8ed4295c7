import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import type { EventStore } from '@watchfloor/event-store-port';
import { hasDesk, maySee } from '@watchfloor/policy';
import { personById, type IncidentRow } from '@watchfloor/read-models';
import { RUNTIME, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { acceptedOf } from '../commands/accepted.ts';
import { changedSince } from '../commands/changed-since.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { IncidentActs } from './incident-acts.ts';
import { VisibleIncidents } from './visible-incidents.ts';
import { refuseWhatNobodyCouldTake } from './who-could-take.ts';

const { incident } = routes;

/** Into other hands and back: escalation, hand-back, release, reopening, assignment. */
@Controller()
export class PassingOnController {
  constructor(
    private readonly acts: IncidentActs,
    private readonly visible: VisibleIncidents,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Serves(incident.escalate)
  escalate(@Ask() { params, body }: Asked<typeof incident.escalate>, @By() by: Asking) {
    const { leadReason, ...passing } = body;
    const { to, speciality } = passing;
    const { customer } = this.visible.find(by.person, params.id);
    refuseWhatNobodyCouldTake(this.runtime.views.db, { customer, to, speciality });
    return this.acts.act(params.id, by, (act) => ({ kind: 'Escalate', ...act, ...passing }), leadReason);
  }

  @Serves(incident.handBack)
  handBack(@Ask() { params, body }: Asked<typeof incident.handBack>, @By() by: Asking) {
    const { to, reason, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'HandBack', ...act, to, reason }), leadReason);
  }

  @Serves(incident.release)
  release(@Ask() { params, body }: Asked<typeof incident.release>, @By() by: Asking) {
    const { reason, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'Release', ...act, reason }), leadReason);
  }

  @Serves(incident.reopen)
  reopen(@Ask() { params, body }: Asked<typeof incident.reopen>, @By() by: Asking) {
    return this.acts.act(params.id, by, (act) => ({ kind: 'Reopen', by: act.by, at: act.at, reason: body.reason }));
  }

  @Serves(incident.assign)
  async assign(@Ask() { params, body }: Asked<typeof incident.assign>, @By() by: Asking) {
    const found = this.visible.find(by.person, params.id);
    const { id, customer } = found;
    this.#refuseWhoMayNotWork(body.to, found);
    const { ifMatch } = by;
    const { handOut, directory } = this.runtime;
    const outcome = await handOut.assign(by.person, { incident: id, ...body, ifMatch }, by.context(customer));
    return acceptedOf(outcome, () => changedSince(this.store, directory, { stream: `incident-${id}`, ifMatch }));
  }

  /** A lead passes over line and speciality, but not over clearance; and nothing is put into a hand that is not there. */
  #refuseWhoMayNotWork(to: string, incident: IncidentRow): void {
    const person = personById(this.runtime.views.db, to);
    if (person && hasDesk(person) && maySee(person, incident)) return;
    throw new ProblemError('unprocessable', { detail: 'This person may not work on this incident.' });
  }
}

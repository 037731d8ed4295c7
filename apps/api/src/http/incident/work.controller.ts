import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { Serves } from '../routes/serves.ts';
import { IncidentActs } from './incident-acts.ts';
import { VisibleIncidents } from './visible-incidents.ts';

const { incident } = routes;

/** From start to closing: what the holder does. */
@Controller()
export class IncidentWorkController {
  constructor(
    private readonly acts: IncidentActs,
    private readonly visible: VisibleIncidents,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Serves(incident.start)
  start(@Ask() { params }: Asked<typeof incident.start>, @By() by: Asking) {
    return this.acts.act(params.id, by, ({ by: holder, at }) => ({ kind: 'Start', by: holder, at }));
  }

  @Serves(incident.await)
  await(@Ask() { params, body }: Asked<typeof incident.await>, @By() by: Asking) {
    const { question, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'Wait', ...act, question }), leadReason);
  }

  @Serves(incident.resume)
  async resume(@Ask() { params, body }: Asked<typeof incident.resume>, @By() by: Asking) {
    const { reply, leadReason } = body;
    const { id } = this.visible.find(by.person, params.id);
    const resumed = await this.acts.act(id, by, (act) => ({ kind: 'Resume', ...act, reply }), leadReason);
    // Before the answer, so that whoever is free a moment later is given this and nothing else.
    const position = await this.runtime.handOut.cameBack(id);
    return position === null ? resumed : { ...resumed, position };
  }

  @Serves(incident.confirm)
  confirm(@Ask() { params, body }: Asked<typeof incident.confirm>, @By() by: Asking) {
    const { reason, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'Confirm', ...act, reason }), leadReason);
  }

  @Serves(incident.refute)
  refute(@Ask() { params, body }: Asked<typeof incident.refute>, @By() by: Asking) {
    const { reason, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'Refute', ...act, reason }), leadReason);
  }

  @Serves(incident.answer)
  answer(@Ask() { params, body }: Asked<typeof incident.answer>, @By() by: Asking) {
    const { text, recommendations, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'Answer', ...act, text, recommendations }), leadReason);
  }

  @Serves(incident.close)
  close(@Ask() { params, body }: Asked<typeof incident.close>, @By() by: Asking) {
    const { leadReason, ...closing } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'Close', ...act, ...closing }), leadReason);
  }

  @Serves(incident.severity)
  severity(@Ask() { params, body }: Asked<typeof incident.severity>, @By() by: Asking) {
    const { severity, reason, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'ChangeSeverity', ...act, severity, reason }), leadReason);
  }

  @Serves(incident.addObservable)
  addObservable(@Ask() { params, body }: Asked<typeof incident.addObservable>, @By() by: Asking) {
    const { observable, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'AddObservable', ...act, observable }), leadReason);
  }

  @Serves(incident.removeObservable)
  removeObservable(@Ask() { params, body }: Asked<typeof incident.removeObservable>, @By() by: Asking) {
    const { observable, leadReason } = body;
    return this.acts.act(params.id, by, (act) => ({ kind: 'RemoveObservable', ...act, observable }), leadReason);
  }
}

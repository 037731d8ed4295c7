import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import type { EventStore } from '@watchfloor/event-store-port';
import { isClearedFor } from '@watchfloor/policy';
import { allPeople, draftOf } from '@watchfloor/read-models';
import { RUNTIME, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchIncident } from '../../write/incident.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { newId } from '../commands/new-id.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';
import { keepDraft } from './keep-draft.ts';
import { mentionedIn } from './mentions.ts';
import { VisibleIncidents } from './visible-incidents.ts';
import { iso } from '../../runtime/iso.ts';

const { incident } = routes;

/** What people write: notes, and the draft that is kept while they do. */
@Controller()
export class NotesController {
  constructor(
    private readonly streams: Streams,
    private readonly visible: VisibleIncidents,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Serves(incident.note)
  note(@Ask() { params, body }: Asked<typeof incident.note>, @By() by: Asking) {
    const { id, customer } = this.visible.find(by.person, params.id);
    const context = by.context(customer);
    const mentions = this.#mentions(body.text, customer);
    const command = {
      kind: 'Note',
      by: by.person.id,
      note: newId('n', context),
      text: body.text,
      mentions,
      at: context.at,
    } as const;
    return this.streams.decide(new DispatchIncident(`incident-${id}`, command, context));
  }

  /** Who may not see the incident is not told of it either. */
  #mentions(text: string, customer: string): string[] {
    const people = allPeople(this.runtime.views.db).filter(
      ({ suspended, clearance }) => !suspended && isClearedFor(clearance, customer),
    );
    return mentionedIn(text, people);
  }

  @Serves(incident.readDraft)
  readDraft(@Ask() { params }: Asked<typeof incident.readDraft>, @By() { person }: Asking) {
    const { id } = this.visible.find(person, params.id);
    const draft = draftOf(this.runtime.views.db, person.id, id);
    return { text: draft?.text ?? '', at: draft ? iso(draft.at) : null };
  }

  @Serves(incident.saveDraft)
  async saveDraft(@Ask() { params, body }: Asked<typeof incident.saveDraft>, @By() by: Asking) {
    const { id, customer } = this.visible.find(by.person, params.id);
    const context = by.context(customer);
    const draft = { person: by.person.id, incident: id, text: body.text };
    if (await keepDraft(this.store, draft, context)) return { at: iso(context.at) };
    throw new ProblemError('conflict', { detail: 'Another tab of yours is writing here.' });
  }
}

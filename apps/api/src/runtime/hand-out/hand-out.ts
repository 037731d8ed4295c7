import type { DeskView } from '@watchfloor/api-contract';
import type { CommandContext } from '@watchfloor/event-store-port';
import { allDesks, incidentRow, personById, type Db } from '@watchfloor/read-models';
import type { ShiftRules } from '@watchfloor/policy';
import type { Committed, HandOut, HandOutOutcome, MutablePresence, Reader } from '../ports.ts';
import type { MemoryQueue } from '../queue/live-queue.ts';
import { deskView } from './desk-view.ts';
import type { DeskStreams } from './desk-streams.ts';
import { Dispatcher, type DispatcherNeeds } from './dispatcher.ts';
import { freeIfDone } from './free-desk.ts';
import type { Gone } from '../presence.ts';
import { decline, sessionGone, type GiveBackNeeds } from './give-back.ts';

export interface HandOutNeeds extends DispatcherNeeds {
  readonly streams: DeskStreams;
  readonly queue: MemoryQueue;
  readonly db: () => Db;
  readonly presence: MutablePresence & { takeGone(ms: number): readonly Gone[] };
  readonly rules: ShiftRules;
}

/** The desks of this node: requests from people, and what follows when the queue or a desk changed. */
export class Desks implements HandOut {
  readonly #needs: HandOutNeeds;
  readonly #dispatcher: Dispatcher;
  readonly #giveBack: GiveBackNeeds;
  #following = false;
  #asked = 0;

  constructor(needs: HandOutNeeds) {
    this.#needs = needs;
    this.#dispatcher = new Dispatcher(needs);
    this.#giveBack = { ...needs, customerOf: (id) => needs.queue.book.get(id)?.customer };
  }

  ready(person: Reader, context: CommandContext): Promise<HandOutOutcome> {
    return this.#dispatcher.ready(person, context);
  }

  async leave(person: Reader, why: 'break' | 'signed out', context: CommandContext): Promise<HandOutOutcome> {
    await freeIfDone(this.#needs.streams, person.id, this.#needs.now);
    return this.#needs.streams.toDesk(person.id, { kind: 'Leave', why, at: context.at }, context);
  }

  async decline(person: Reader, incident: string, reason: string, context: CommandContext): Promise<HandOutOutcome> {
    const declined = await decline(this.#giveBack, person.id, incident, reason, context);
    if (declined.ok) void this.#dispatcher.serve(person);
    return declined;
  }

  async assign(
    lead: Reader,
    incident: string,
    to: string,
    reason: string,
    context: CommandContext,
  ): Promise<HandOutOutcome> {
    const { streams, rules } = this.#needs;
    const request = context.commandId;
    const startBy = context.at + rules.startWithinMs;
    const given = await streams.toIncident(
      incident,
      { kind: 'Assign', by: lead.id, to, request, reason, at: context.at, startBy },
      context,
    );
    if (!given.ok) return given;
    const taken = await streams.toDesk(
      to,
      { kind: 'TakeAssigned', request, incident, at: context.at, startBy, because: reason },
      context,
    );
    return taken.ok ? { ...given, position: taken.position ?? given.position } : taken;
  }

  viewOf(person: Reader): DeskView {
    const { db, queue, rules, now } = this.#needs;
    return deskView(db(), queue, person.id, rules.declineLimitPerDay, now());
  }

  /** After a commit: desks whose hand is done are freed, and whoever waits is served if something came. */
  follow({ changes }: Committed): void {
    if (!changes.has('queue') && !changes.has('desk')) return;
    void this.#followUp(changes.get('queue') ?? new Set());
  }

  /** Every second: who is gone, who still waits, and claims that a dead node left half done. */
  async sweep(): Promise<void> {
    const { presence, rules, db, now } = this.#needs;
    for (const { person, at } of presence.takeGone(rules.sessionGoneMs)) await sessionGone(this.#giveBack, person, at);
    for (const desk of allDesks(db(), now())) {
      const person = personById(db(), desk.person);
      if (person === undefined || person.suspended) continue;
      if (desk.state === 'ready') this.#dispatcher.waiting.add(person, desk.since);
      const chosen = desk.state === 'given' ? desk.hand?.chosen : undefined;
      if (chosen?.rank && incidentRow(db(), chosen.incident)?.state === 'new' && now() - desk.since > 2_000)
        await this.#dispatcher.serve(person);
    }
    await this.#followUp(new Set());
  }

  async #followUp(changed: ReadonlySet<string>): Promise<void> {
    if (changed.size > 0) await this.#freeHandsWith(changed);
    // One pass at a time: what is asked meanwhile is looked at by one more.
    this.#asked += 1;
    if (this.#following) return;
    this.#following = true;
    let seen;
    do {
      seen = this.#asked;
      await this.#serveWaiting();
    } while (seen !== this.#asked);
    this.#following = false;
  }

  async #serveWaiting(): Promise<void> {
    for (const { id } of this.#dispatcher.waiting.inOrder()) {
      const person = personById(this.#needs.db(), id);
      if (person === undefined || person.suspended) this.#dispatcher.waiting.delete(id);
      else if (this.#dispatcher.couldServe(person)) await this.#dispatcher.serve(person);
    }
  }

  async #freeHandsWith(changed: ReadonlySet<string>): Promise<void> {
    const { queue, db, now } = this.#needs;
    const keepsBusy = (id: string, person: string): boolean => {
      const row = queue.rowOf(id);
      return row?.holder?.id === person && (row.state === 'given' || row.state === 'in work');
    };
    for (const { person, hand } of allDesks(db(), now())) {
      if (hand === null || !hand.incidents.some((id) => changed.has(id))) continue;
      if (!hand.incidents.some((id) => keepsBusy(id, person))) await this.#dispatcher.free(person);
    }
  }
}

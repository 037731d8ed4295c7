import type { DeskView } from '@watchfloor/api-contract';
import type { CommandContext, Position } from '@watchfloor/event-store-port';
import { heldIncidents, inHandOf, personById, type Db } from '@watchfloor/read-models';
import { emptyDesk, latecomersFor, liesOn, whyNot } from '@watchfloor/policy';
import { isDeskFree, type InHand } from '@watchfloor/processes';
import type { Assigned, Declined, HandOut, HandOutOutcome } from '../ports/hand-out.ts';
import type { Reader } from '../ports/reader.ts';
import type { Committed } from '../ports/runtime.ts';
import { deskView } from './desk-view.ts';
import { KnownDesks } from './known-desks.ts';
import { Dispatcher, type DispatcherNeeds } from './dispatcher.ts';
import { freeIfDone } from './free-desk.ts';
import { RightsLost } from './rights-lost.ts';
import { decline, sessionGone } from './give-back.ts';

export interface HandOutNeeds extends DispatcherNeeds {
  readonly db: () => Db;
  readonly isHere: (person: string) => boolean;
}

/** A choice that is not claimed after this long was left by a node that died, in ms. */
const HALF_DONE_MS = 2_000;

/** The desks of this node: requests from people, and what follows when the queue or a desk changed. */
export class Desks implements HandOut {
  readonly #needs: HandOutNeeds;
  readonly #dispatcher: Dispatcher;
  readonly #rightsLost: RightsLost;
  readonly #desks: KnownDesks;
  /** Incidents that changed since the last look, and the one chain in which everything is looked at. */
  #changed = new Set<string>();
  /** Those of them that may belong to somebody's hand: looked at before somebody else is served, and every second. */
  #arrived = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  #queued = false;
  #closed = false;

  constructor(needs: HandOutNeeds) {
    this.#needs = needs;
    this.#dispatcher = new Dispatcher(needs);
    this.#desks = new KnownDesks(needs.db, needs.now);
    this.#rightsLost = new RightsLost(needs);
  }

  ready(person: Reader, context: CommandContext): Promise<HandOutOutcome> {
    return this.#dispatcher.ready(person, context);
  }

  async leave(person: Reader, why: 'break' | 'signed out', context: CommandContext): Promise<HandOutOutcome> {
    await freeIfDone(this.#needs.streams, person.id, this.#needs.now);
    return this.#needs.streams.toDesk(person.id, { kind: 'Leave', why, at: context.at }, context);
  }

  async decline(person: Reader, what: Declined, context: CommandContext): Promise<HandOutOutcome> {
    // In the person's turn: a look around must not free the desk between what goes back and the decline.
    const declined = await this.#dispatcher.inTurn(person.id, () => decline(this.#needs, person.id, what, context));
    if (declined.ok) void this.#dispatcher.serve(person);
    return declined;
  }

  async assign(lead: Reader, assigned: Assigned, context: CommandContext): Promise<HandOutOutcome> {
    const { incident, to, reason, ifMatch } = assigned;
    const { streams, rules } = this.#needs;
    const request = context.commandId;
    const startBy = context.at + rules.startWithinMs;
    const given = await streams.toIncident(
      incident,
      { kind: 'Assign', by: lead.id, to, request, reason, at: context.at, startBy },
      context,
      ifMatch,
    );
    if (!given.ok) return given;
    const taken = await streams.toDesk(
      to,
      { kind: 'TakeAssigned', request, incident, at: context.at, startBy, because: reason },
      context,
    );
    return taken.ok ? { ...given, position: taken.position ?? given.position } : taken;
  }

  async cameBack(incident: string): Promise<Position | null> {
    const found = await this.#needs.streams.incident(incident);
    const holder = found.incident?.standing.holder;
    return holder ? this.#dispatcher.takeUp(holder, incident) : null;
  }

  viewOf(person: Reader): DeskView {
    const { db, queue, policy, rules, now } = this.#needs;
    const inForce = { declineLimit: rules.declineLimitPerDay, scoring: policy().scoring.policy };
    return deskView(db(), queue, person, inForce, now());
  }

  /** After a commit: desks whose hand is done are freed, and whoever waits is served if something came. */
  follow({ changes }: Committed): void {
    if (!changes.has('queue') && !changes.has('desk')) return;
    this.#desks.changed(changes.get('desk') ?? []);
    for (const incident of changes.get('queue') ?? []) this.#changed.add(incident);
    if (this.#queued) return;
    this.#queued = true;
    void this.#inTurn(async () => {
      this.#queued = false;
      await this.#lookAround();
    });
  }

  /** These people are gone: what they did not begin goes back into the order, and of begun work the lead is told. */
  giveBackOf(gone: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const person of gone) {
        const held = inHandOf(this.#needs.db(), person).map(({ id }) => id);
        await sessionGone(this.#needs, person, held);
      }
    });
  }

  /** What is in a hand that may not hold it any more goes back into the order. To be asked every second, by one node. */
  takeBack(): Promise<void> {
    return this.#inTurn(() => this.#rightsLost.look(heldIncidents(this.#needs.db())));
  }

  /** Every second: who still waits, and what a dead node left half done: claims, and work that came back. */
  sweep(): Promise<void> {
    const { queue, db, now } = this.#needs;
    const isUnclaimed = (id: string): boolean => queue.book.get(id)?.state === 'new';
    return this.#inTurn(async () => {
      this.#desks.readAll();
      for (const desk of this.#desks.all()) {
        const person = personById(db(), desk.person);
        if (person === undefined || person.suspended || desk.since === null) continue;
        if (desk.state === 'ready') this.#dispatcher.waiting.add(person, desk.since);
        if (desk.hand?.incidents.some(isUnclaimed) && now() - desk.since > HALF_DONE_MS)
          await this.#dispatcher.serve(person);
      }
      await this.#takeUpLeftBehind();
      await this.#lookAround();
      await this.#bringAlong();
    });
  }

  /** Nothing is begun any more; resolves when what was begun is done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#work;
    await this.#dispatcher.settled();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(() => (this.#closed ? undefined : work())).catch(this.#needs.failed);
    return this.#work;
  }

  async #lookAround(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Set();
    if (changed.size > 0) await this.#freeHandsWith(changed);
    for (const incident of changed) this.#arrived.add(incident);
    if (this.#dispatcher.waiting.size > 0) {
      await this.#bringAlong();
      await this.#serveWaiting();
    }
  }

  async #serveWaiting(): Promise<void> {
    for (const { id } of this.#dispatcher.waiting.inOrder()) {
      const person = personById(this.#needs.db(), id);
      if (person === undefined || person.suspended) this.#dispatcher.waiting.delete(id);
      else if (this.#dispatcher.couldServe(person)) await this.#dispatcher.serve(person);
    }
  }

  /** Only to those who are here: nobody is given work behind their back. */
  async #bringAlong(): Promise<void> {
    const { queue, db, isHere } = this.#needs;
    const arrived = this.#arrived;
    this.#arrived = new Set();
    const desks = arrived.size === 0 ? [] : this.#desks.all().filter(({ person, hand }) => hand && isHere(person));
    for (const desk of desks) {
      const late = latecomersFor(desk, arrived, queue.book);
      const person = late.length > 0 ? personById(db(), desk.person) : undefined;
      if (person === undefined) continue;
      for (const entry of late) if (whyNot(person, entry) === null) await this.#dispatcher.join(person, entry);
    }
  }

  /** What is in work and on no desk: a node died between the customer's reply and its holder's desk. */
  async #takeUpLeftBehind(): Promise<void> {
    const desks = new Map(this.#desks.all().map((desk) => [desk.person, desk]));
    for (const { incident, state, holder } of heldIncidents(this.#needs.db()))
      if (state === 'in work' && !liesOn(desks.get(holder.id) ?? emptyDesk, incident))
        await this.#dispatcher.takeUp(holder.id, incident);
  }

  async #freeHandsWith(changed: ReadonlySet<string>): Promise<void> {
    const { queue } = this.#needs;
    const inHand = (id: string): readonly InHand[] => {
      const row = queue.rowOf(id);
      return row ? [{ state: row.state, holder: row.holder?.id ?? null }] : [];
    };
    for (const { person, hand } of this.#desks.all()) {
      if (hand === null || !hand.incidents.some((id) => changed.has(id))) continue;
      if (isDeskFree(person, hand.incidents.flatMap(inHand))) await this.#dispatcher.free(person);
    }
  }
}

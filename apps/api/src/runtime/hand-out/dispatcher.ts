import type { CommandContext, Position } from '@watchfloor/event-store-port';
import type { IncidentChosen } from '@watchfloor/events';
import { chooseNext, isAnythingFor, orderInTurn, placeOf, type Choice, type ShiftRules } from '@watchfloor/policy';
import { takeUpWhatCameBack } from '@watchfloor/processes';
import type { HandOutOutcome } from '../ports/hand-out.ts';
import type { Reader } from '../ports/reader.ts';
import type { Entry } from '../queue/entry.ts';
import type { MemoryQueue } from '../queue/live-queue.ts';
import type { PolicyInForce } from '../queue/policy-in-force.ts';
import { claim } from './claim.ts';
import { byDispatcher, type DeskStreams } from './desk-streams.ts';
import { freeIfDone } from './free-desk.ts';
import { later } from './later.ts';
import { Reserved } from './reserved.ts';
import { WaitingPeople } from './waiting-people.ts';

export interface DispatcherNeeds {
  readonly streams: DeskStreams;
  readonly queue: MemoryQueue;
  readonly customerOf: (incident: string) => string | undefined;
  readonly policy: () => PolicyInForce;
  readonly rules: ShiftRules;
  readonly now: () => number;
  /** Somebody's desk could not be served; it is tried again at the next change. */
  readonly failed: (cause: unknown) => void;
}

/** Tries for one request before the person goes back to waiting; each lost choice is another person's success. */
const TRIES = 50;

/**
 * Hands out: records the choice on the desk, claims it on the incident, and only then has it. One at a time per person;
 * the expected revisions of both streams keep two tabs, two requests and two nodes to one incident.
 */
export class Dispatcher {
  readonly waiting = new WaitingPeople();
  readonly #needs: DispatcherNeeds;
  readonly #reserved: Reserved;
  readonly #busy = new Map<string, Promise<unknown>>();
  /** Hand-outs of this node so far: the lane has its turn at every third. */
  #given = 0;

  constructor(needs: DispatcherNeeds) {
    this.#needs = needs;
    this.#reserved = new Reserved(needs.now, () => needs.queue.applied);
  }

  /** I am free. Answers with the position after which the desk shows what was given, if anything could be. */
  ready(person: Reader, context: CommandContext): Promise<HandOutOutcome> {
    return this.inTurn(person.id, async () => {
      const { streams, now } = this.#needs;
      const { hand, ready } = await streams.desk(person.id);
      const freed = hand && (await freeIfDone(streams, person.id, now));
      const isFree = hand === null ? ready === null : freed !== null;
      const choice = isFree ? this.#choose(person) : undefined;
      const outcome = await streams.toDesk(
        person.id,
        {
          kind: 'Ready',
          request: context.commandId,
          at: context.at,
          ...(choice && { choice: this.#hold(choice) }),
        },
        context,
      );
      const isChosen = outcome.ok && !outcome.repeated && outcome.events.some(({ type }) => type === 'IncidentChosen');
      if (choice && !isChosen) this.#reserved.release([choice.row.id, ...choice.companions.map(({ id }) => id)]);
      if (!outcome.ok) return outcome;
      const position = await this.#serve(person);
      return { ...outcome, position: later(later(freed, outcome.position), position) };
    });
  }

  /** Serves a person who may be waiting, or finishes a claim that a node died in. */
  serve(person: Reader): Promise<void> {
    return this.inTurn(person.id, async () => {
      await this.#serve(person);
    }).catch(this.#needs.failed);
  }

  /** What opened on the entity in hand comes into that hand, if it is still the same one. */
  join(person: Reader, late: Entry): Promise<void> {
    return this.inTurn(person.id, async () => {
      const { streams, queue, policy, rules, now } = this.#needs;
      const { hand } = await streams.desk(person.id);
      if (hand === null || this.#reserved.has(late.id)) return;
      this.#reserved.hold([late.id]);
      const at = now();
      const joined = await streams.toDesk(
        person.id,
        {
          kind: 'Join',
          request: hand.request,
          incident: late.id,
          at,
          startBy: at + rules.startWithinMs,
          because: 'on the entity in hand',
          rank: {
            ...placeOf(person, orderInTurn(queue.book, this.#given), late),
            scoringPolicy: policy().scoring.version,
          },
        },
        byDispatcher(`join:${hand.request}:${late.id}:${hand.choices.length}`, hand.request, at),
      );
      if (joined.ok) await this.#serve(person);
      else this.#reserved.release([late.id]);
    }).catch(this.#needs.failed);
  }

  /** Begun work that came back lies on its holder's desk again, if it is still in work. Position of that, if it was done. */
  takeUp(person: string, id: string): Promise<Position | null> {
    const { streams, now } = this.#needs;
    return this.inTurn(person, async () => {
      const { incident, revision } = await streams.incident(id);
      const at = now();
      const order = incident && takeUpWhatCameBack(id, revision, incident.standing, at);
      if (order?.person !== person) return null;
      const { commandId, command } = order;
      const taken = await streams.toDesk(person, command, byDispatcher(commandId, commandId, at));
      return taken.ok ? taken.position : null;
    });
  }

  /** Frees a desk whose hand may be done, after whatever is being given to it right now. */
  free(person: string): Promise<void> {
    const { streams, now, failed } = this.#needs;
    return this.inTurn(person, async () => {
      await freeIfDone(streams, person, now);
    }).catch(failed);
  }

  /** Whether something waits that this person may work, by what this node knows. */
  couldServe(person: Reader, declined: readonly string[] = []): boolean {
    return isAnythingFor(person, (tier) => this.#needs.queue.book.waitingAt(tier), this.#reserved, declined);
  }

  /** One thing at a time happens on a desk of this node. */
  inTurn<Value>(person: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#busy.get(person) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#busy.set(person, mine);
    const done = (): void => {
      if (this.#busy.get(person) === mine) this.#busy.delete(person);
    };
    mine.then(done, done);
    return mine;
  }

  /** Resolves when nobody is being served. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#busy.values());
  }

  #choose(person: Reader, declined: readonly string[] = []): Choice<Entry> | undefined {
    const { queue } = this.#needs;
    if (!this.couldServe(person, declined)) return undefined;
    const order = orderInTurn(queue.book, this.#given);
    const open = queue.counts(person).open;
    return chooseNext(
      person,
      { order, onEntityOf: (row) => queue.book.onEntityOf(row), open },
      this.#reserved,
      declined,
    );
  }

  async #serve(person: Reader): Promise<Position | null> {
    const { streams, now } = this.#needs;
    let position: Position | null = null;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const desk = await streams.desk(person.id);
      if (desk.hand !== null) {
        this.waiting.delete(person.id);
        const claimed = await claim(this.#needs, person.id, desk.hand);
        position = later(position, claimed.position);
        if (claimed.won) {
          this.#reserved.claimed(desk.hand.incidents, claimed.position);
          return position;
        }
        this.#reserved.release(desk.hand.incidents);
        this.#reserved.hold(desk.hand.incidents.slice(0, 1));
        continue;
      }
      if (desk.ready === null) {
        this.waiting.delete(person.id);
        return position;
      }
      const choice = this.#choose(person, desk.declined);
      if (choice === undefined) {
        this.waiting.add(person, now());
        return position;
      }
      const recorded = await streams.toDesk(
        person.id,
        { kind: 'Choose', request: desk.ready, ...this.#hold(choice) },
        // What was lost may come back and be chosen again for the same request: that is another choice.
        byDispatcher(`choose:${desk.ready}:${choice.row.id}:${desk.tries}`, desk.ready, now()),
      );
      if (recorded.ok) position = later(position, recorded.position);
    }
    this.waiting.add(person, now());
    return position;
  }

  /** Nobody else of this node is given it meanwhile. As it is recorded on the desk. */
  #hold({ row, companions, place, open, ahead }: Choice<Entry>): Omit<IncidentChosen['data'], 'request'> {
    const { policy, rules, now } = this.#needs;
    const along = companions.map(({ id }) => id);
    this.#reserved.hold([row.id, ...along]);
    this.#given += 1;
    const at = now();
    return {
      incident: row.id,
      companions: along,
      at,
      startBy: at + rules.startWithinMs,
      because: row.lane,
      rank: { place, open, score: row.rank, lane: row.lane, scoringPolicy: policy().scoring.version },
      ahead: ahead.map((one) => ({ ...one })),
    };
  }
}

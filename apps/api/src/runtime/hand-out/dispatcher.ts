import type { Desk } from '@watchfloor/domain-desk';
import type { CommandContext, Position } from '@watchfloor/event-store-port';
import { isLaneTurn, type ShiftRules } from '@watchfloor/policy';
import type { HandOutOutcome, Reader } from '../ports.ts';
import type { MemoryQueue } from '../queue/live-queue.ts';
import type { PolicyInForce } from '../queue/policy-in-force.ts';
import { chooseNext, type Choice } from './choose-next.ts';
import { claim } from './claim.ts';
import { byDispatcher, type DeskStreams } from './desk-streams.ts';
import { freeIfDone } from './free-desk.ts';
import { Reserved } from './reserved.ts';
import { WaitingPeople } from './waiting-people.ts';

export interface DispatcherNeeds {
  readonly streams: DeskStreams;
  readonly queue: MemoryQueue;
  readonly policy: () => PolicyInForce;
  readonly rules: ShiftRules;
  readonly now: () => number;
  /** Somebody's desk could not be served; it is tried again at the next change. */
  readonly failed: (cause: unknown) => void;
}

/** Tries for one request before the person goes back to waiting; each lost choice is another person's success. */
const TRIES = 50;

const later = (first: Position | null, second: Position | null): Position | null =>
  first === null || (second !== null && second > first) ? second : first;

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
    this.#reserved = new Reserved(needs.now);
  }

  /** I am free. Answers with the position after which the desk shows what was given, if anything could be. */
  ready(person: Reader, context: CommandContext): Promise<HandOutOutcome> {
    return this.#oneAtATime(person.id, async () => {
      const { streams, now } = this.#needs;
      const freed = await freeIfDone(streams, person.id, now);
      const command = { kind: 'Ready', request: context.commandId, at: context.at } as const;
      const outcome = await streams.toDesk(person.id, command, context);
      if (!outcome.ok) return outcome;
      const position = await this.#serve(person);
      return { ...outcome, position: later(later(freed, outcome.position), position) };
    });
  }

  /** Serves a person who may be waiting, or finishes a claim that a node died in. */
  serve(person: Reader): Promise<void> {
    return this.#oneAtATime(person.id, async () => {
      await this.#serve(person);
    }).catch(this.#needs.failed);
  }

  /** Frees a desk whose hand may be done, after whatever is being given to it right now. */
  free(person: string): Promise<void> {
    const { streams, now, failed } = this.#needs;
    return this.#oneAtATime(person, async () => {
      await freeIfDone(streams, person, now);
    }).catch(failed);
  }

  /** Whether something waits that this person may work, by what this node knows. */
  couldServe(person: Reader): boolean {
    return this.#choose(person) !== undefined;
  }

  /** Resolves when nobody is being served. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#busy.values());
  }

  #choose(person: Reader, declined: readonly string[] = []): Choice | undefined {
    const { queue, rules } = this.#needs;
    const order = isLaneTurn(this.#given) ? queue.book.inOrder() : queue.book.inOrderOfScore();
    return chooseNext(person, order, this.#reserved.held(), queue.counts(person).open, rules, declined);
  }

  async #serve(person: Reader): Promise<Position | null> {
    const { streams, queue, now } = this.#needs;
    let position: Position | null = null;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { desk, chosen } = await streams.desk(person.id);
      if (desk.hand !== null) {
        this.waiting.delete(person.id);
        if (chosen?.rank === undefined) return position;
        const inHand = new Set(desk.hand.incidents);
        const choice = { ...chosen, companions: chosen.companions.filter((id) => inHand.has(id)) };
        const ids = [choice.incident, ...choice.companions];
        const claimed = await claim(streams, person.id, choice, (id) => queue.book.get(id)?.customer, now);
        position = later(position, claimed.position);
        if (claimed.won) return position;
        this.#reserved.release(ids);
        this.#reserved.hold([choice.incident]);
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
      position = later(position, await this.#record(person, desk, desk.ready, choice));
    }
    this.waiting.add(person, now());
    return position;
  }

  async #record(
    person: Reader,
    { tries }: Desk,
    request: string,
    { entry, companions, place, open, ahead }: Choice,
  ): Promise<Position | null> {
    const { streams, policy, rules, now } = this.#needs;
    this.#reserved.hold([entry.id, ...companions.map(({ id }) => id)]);
    const at = now();
    const recorded = await streams.toDesk(
      person.id,
      {
        kind: 'Choose',
        request,
        incident: entry.id,
        companions: companions.map(({ id }) => id),
        at,
        startBy: at + rules.startWithinMs,
        because: entry.lane,
        rank: { place, open, score: entry.rank, lane: entry.lane, scoringPolicy: policy().scoring.version },
        ahead: ahead.map((one) => ({ ...one })),
      },
      // What was lost may come back and be chosen again for the same request: that is another choice.
      byDispatcher(`choose:${request}:${entry.id}:${tries}`, request, at),
    );
    if (!recorded.ok) return null;
    this.#given += 1;
    return recorded.position;
  }

  #oneAtATime<Value>(person: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#busy.get(person) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#busy.set(person, mine);
    const done = (): void => {
      if (this.#busy.get(person) === mine) this.#busy.delete(person);
    };
    mine.then(done, done);
    return mine;
  }
}

import { randomUUID } from 'node:crypto';
import type { EventStore } from '@watchfloor/event-store-port';
import { peopleAtWork, peopleSeenBy, type Db } from '@watchfloor/read-models';
import type { Committed } from '../ports/runtime.ts';
import { Absences } from './absences.ts';
import type { NodePresence } from './node-presence.ts';
import type { OtherNodes } from './other-nodes.ts';

export interface PresenceNeeds {
  readonly store: EventStore;
  readonly db: () => Db;
  readonly presence: NodePresence;
  readonly others: OtherNodes;
  /** This process, new at each start. */
  readonly node: string;
  /** A session unseen for this long counts as gone, in ms. */
  readonly goneMs: number;
  readonly now: () => number;
  /** How far the read models are behind, in ms. */
  readonly lagMs: () => number;
}

/** Two or three words may be lost before anybody is missed. */
const WORDS_UNTIL_GONE = 6;
/** A node is believed until it left out this many words. */
const WORDS_BELIEVED = 2.5;

/** How often a node says whom it sees, in ms. */
const sayEvery = (goneMs: number): number => goneMs / WORDS_UNTIL_GONE;
/** How long what a node said holds, in ms. */
export const believedFor = (goneMs: number): number => sayEvery(goneMs) * WORDS_BELIEVED;

/** Tells the other nodes whom this one sees, hears theirs, and knows who is gone from all of them. */
export class PresenceWatch {
  readonly #needs: PresenceNeeds;
  readonly #sayEvery: number;
  readonly #absences: Absences;
  #toldAt: number;

  constructor(needs: PresenceNeeds) {
    this.#needs = needs;
    this.#sayEvery = sayEvery(needs.goneMs);
    this.#absences = new Absences(needs.goneMs, this.#sayEvery);
    this.#toldAt = needs.now();
  }

  /** Appends a word if it is time for one and anybody was seen; one that fails is said a moment later. */
  async tell(): Promise<void> {
    const { store, presence, node, now } = this.#needs;
    const at = now();
    if (at - this.#toldAt < this.#sayEvery) return;
    const people = [...presence.seenSince(this.#toldAt)];
    if (people.length > 0) {
      const stream = `presence-${node}`;
      const head = await store.headOf(stream);
      if (head.revision < 0) await store.log.retain(stream, { maxCount: 1 });
      const context = { commandId: randomUUID(), correlationId: node, causationId: node, actor: 'system:presence', at };
      const told = await store.append(stream, head, [{ type: 'PresenceTold', data: { people, at } }], context);
      if (!told.ok) throw new Error(`somebody else speaks as ${node}`);
    }
    this.#toldAt = at;
  }

  hear({ changes }: Committed): void {
    for (const node of changes.get('presence') ?? []) {
      if (node === this.#needs.node) continue;
      const people = peopleSeenBy(this.#needs.db(), node);
      this.#needs.others.hear(node, people);
      this.#absences.heard(people);
    }
  }

  /** Who waits for an incident or holds one, and was seen by no node for too long. To be asked every second, by one node. */
  gone(): readonly string[] {
    const { presence, db, now, lagMs } = this.#needs;
    if (lagMs() > this.#sayEvery) return [];
    return this.#absences.look(peopleAtWork(db()), (at) => presence.seenSince(at), now());
  }
}

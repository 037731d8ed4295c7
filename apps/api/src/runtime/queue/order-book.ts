import type { ScoringPolicy, Tier } from '@watchfloor/events';
import { byScore } from '@watchfloor/policy';
import { ranked, reranked, type Entry, type Unranked } from './entry.ts';
import { reordered } from './reordered.ts';
import { Tally } from './tally.ts';

/** Orders a page may still be turned in after the queue moved on. */
const KEPT_ORDERS = 16;

const entityKey = ({ customer, entity }: Pick<Entry, 'customer' | 'entity'>): string =>
  `${customer} ${entity.kind} ${entity.value}`;

/** What a flush takes: ids put or taken off since the flush before, and ids that only time moved. */
export interface Moved {
  readonly changed: ReadonlySet<string>;
  readonly gone: ReadonlyMap<string, Entry>;
  readonly moved: ReadonlySet<string>;
}

/**
 * The open incidents in the order of the queue. Sorting waits until somebody looks; each order seen has a number (the
 * tick) and is kept for a while, so that page two belongs to the same order as page one.
 */
export class OrderBook {
  readonly tally = new Tally();
  readonly #entries = new Map<string, Entry>();
  readonly #onEntity = new Map<string, Map<string, Entry>>();
  readonly #waiting = new Map<Tier, Map<string, Entry>>();
  #order: readonly Entry[] = [];
  #byScore: readonly Entry[] | undefined;
  /** What changed since it was sorted last, each with the entry that stands in the order for it, if any. */
  #unsorted = new Map<string, Entry | undefined>();
  #tick = 0;
  readonly #orders = new Map<number, readonly Entry[]>();
  #changed = new Set<string>();
  #gone = new Map<string, Entry>();
  #moved = new Set<string>();
  readonly #keptOrders: number;

  constructor(keptOrders = KEPT_ORDERS) {
    this.#keptOrders = keptOrders;
  }

  get tick(): number {
    return this.#tick;
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** What is open on the same customer's entity, the entry itself among them. */
  onEntityOf(entry: Pick<Entry, 'customer' | 'entity'>): Iterable<Entry> {
    return this.#onEntity.get(entityKey(entry))?.values() ?? [];
  }

  /** What nobody holds at this tier, in no order: to see whether anything is there at all. */
  waitingAt(tier: Tier): Iterable<Entry> {
    return this.#waiting.get(tier)?.values() ?? [];
  }

  entries(): MapIterator<Entry> {
    return this.#entries.values();
  }

  put(entry: Unranked, policy: ScoringPolicy, now: number): void {
    this.#set(ranked(entry, policy, now));
    this.#changed.add(entry.id);
    this.#gone.delete(entry.id);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#leaveEntity(entry);
    this.#waiting.get(entry.tier)?.delete(id);
    this.tally.replace(entry, undefined);
    this.#unsettle(id, entry);
    this.#changed.delete(id);
    this.#gone.set(id, entry);
  }

  /** Time passed: whatever now stands elsewhere is noted as moved. */
  rerank(policy: ScoringPolicy, now: number): void {
    for (const entry of this.#entries.values()) {
      const after = reranked(entry, policy, now);
      if (after === entry) continue;
      this.#set(after);
      this.#moved.add(after.id);
    }
  }

  /** The order now; a new tick when anything moved since the last look. */
  inOrder(): readonly Entry[] {
    if (this.#unsorted.size > 0) {
      this.#order = reordered(this.#order, this.#unsorted, this.#entries);
      this.#unsorted = new Map();
      this.#byScore = undefined;
      this.#tick += 1;
    }
    this.#orders.set(this.#tick, this.#order);
    if (this.#orders.size > this.#keptOrders) this.#orders.delete(this.#orders.keys().next().value ?? 0);
    return this.#order;
  }

  /** The same incidents without the lane: what is handed out when it is not the lane's turn. */
  inOrderOfScore(): readonly Entry[] {
    const order = this.inOrder();
    this.#byScore ??= order[0]?.lane === 'near breach' ? order.toSorted(byScore) : order;
    return this.#byScore;
  }

  orderAt(tick: number): readonly Entry[] | undefined {
    return this.#orders.get(tick);
  }

  /** Everything since the last call; undefined when nothing changed. */
  takeMoved(): Moved | undefined {
    if (this.#changed.size + this.#gone.size + this.#moved.size === 0) return undefined;
    const moved = { changed: this.#changed, gone: this.#gone, moved: this.#moved.difference(this.#changed) };
    this.#changed = new Set();
    this.#gone = new Map();
    this.#moved = new Set();
    return moved;
  }

  #set(entry: Entry): void {
    const before = this.#entries.get(entry.id);
    this.tally.replace(before, entry);
    this.#entries.set(entry.id, entry);
    if (before) this.#leaveEntity(before);
    const key = entityKey(entry);
    const there = this.#onEntity.get(key) ?? new Map<string, Entry>();
    this.#onEntity.set(key, there.set(entry.id, entry));
    if (before?.tier !== entry.tier || entry.state !== 'new')
      this.#waiting.get(before?.tier ?? entry.tier)?.delete(entry.id);
    if (entry.state === 'new') {
      const waiting = this.#waiting.get(entry.tier) ?? new Map<string, Entry>();
      this.#waiting.set(entry.tier, waiting.set(entry.id, entry));
    }
    this.#unsettle(entry.id, before);
  }

  #leaveEntity(entry: Entry): void {
    const key = entityKey(entry);
    const there = this.#onEntity.get(key);
    there?.delete(entry.id);
    if (there?.size === 0) this.#onEntity.delete(key);
  }

  #unsettle(id: string, before: Entry | undefined): void {
    if (!this.#unsorted.has(id)) this.#unsorted.set(id, before);
  }
}

import type { QueueFilter, QueuePush, QueueRow, QueueSnapshot, Score } from '@watchfloor/api-contract';
import type { Position } from '@watchfloor/event-store-port';
import { maySee } from '@watchfloor/policy';
import type { LiveQueue, QueueFlush, QueuePage, VisibleRow } from '../ports/live-queue.ts';
import type { Reader } from '../ports/reader.ts';
import { ChangeLog } from './change-log.ts';
import { rowOf, type Entry, type Unranked } from './entry.ts';
import { matching } from './filter.ts';
import { OrderBook } from './order-book.ts';
import type { PolicyInForce } from './policy-in-force.ts';
import { wireScore } from './wire-score.ts';
import { iso } from '../iso.ts';

const visible = (entry: Entry): VisibleRow => ({
  id: entry.id,
  customer: entry.customer,
  restricted: entry.restricted,
  row: rowOf(entry),
});

/** The open queue in memory: fed by what the projector committed, read by pages, rooms and the hand-out. */
export class MemoryQueue implements LiveQueue {
  readonly #book = new OrderBook();
  readonly #changes = new ChangeLog();
  readonly #policy: () => PolicyInForce;
  readonly #now: () => number;
  #applied: Position | null = null;
  #flushed: Position | null = null;
  #catchUp: () => void = () => undefined;
  #waiting: { readonly position: Position; readonly wake: (there: boolean) => void }[] = [];

  constructor(policy: () => PolicyInForce, now: () => number) {
    this.#policy = policy;
    this.#now = now;
  }

  /** The incidents in order; whoever looks sees everything up to the position that was reached. */
  get book(): OrderBook {
    this.#catchUp();
    return this.#book;
  }

  /** How far the read models are that it is made of. */
  get applied(): Position | null {
    return this.#applied;
  }

  /** `catchUp` is called before each look: a storm of commits is then read once and not once each. */
  beforeReading(catchUp: () => void): void {
    this.#catchUp = catchUp;
  }

  /** Incidents that are open are put, the others leave. */
  apply(open: Iterable<Unranked>, closed: Iterable<string>): void {
    const { scoring } = this.#policy();
    for (const entry of open) this.#book.put(entry, scoring.policy, this.#now());
    for (const id of closed) this.#book.remove(id);
  }

  /** A commit up to this position can be read from now on. */
  reach(position: Position | null): void {
    this.#applied = position;
    const there = ({ position: wanted }: { position: Position }): boolean => position !== null && wanted <= position;
    for (const { wake } of this.#waiting.filter(there)) wake(true);
    this.#waiting = this.#waiting.filter((waiter) => !there(waiter));
  }

  rerank(): void {
    this.book.rerank(this.#policy().scoring.policy, this.#now());
  }

  /** What changed since the last flush, or undefined; the range grows until something did. */
  flush(): QueueFlush | undefined {
    const moved = this.book.takeMoved();
    if (moved === undefined) return undefined;
    this.book.inOrder();
    const from = this.#flushed;
    this.#flushed = this.#applied;
    const entries = (ids: Iterable<string>): VisibleRow[] =>
      Iterator.from(ids)
        .map((id) => this.book.get(id))
        .filter((entry) => entry !== undefined)
        .map(visible)
        .toArray();
    this.#changes.add({
      from,
      to: this.#flushed,
      incidents: [...moved.changed, ...moved.gone.keys(), ...moved.moved],
      gone: moved.gone,
    });
    const [rows, moves] = [entries(moved.changed), entries(moved.moved)];
    return {
      from,
      to: this.#flushed,
      tick: this.book.tick,
      at: this.#now(),
      rows,
      gone: [...moved.gone.values()],
      moves,
    };
  }

  page(reader: Reader, filter: QueueFilter, cursor: string | undefined, limit: number): QueuePage | undefined {
    const [tick, start] = (cursor ?? '').split('.').map(Number);
    const order = cursor === undefined ? this.book.inOrder() : this.book.orderAt(tick ?? -1);
    if (order === undefined || (cursor !== undefined && !Number.isInteger(start))) return undefined;
    const keeps = matching(filter);
    const rows: QueueRow[] = [];
    let at = start ?? 0;
    for (; at < order.length && rows.length < limit; at += 1) {
      const entry = order[at];
      if (entry !== undefined && maySee(reader, entry) && keeps(entry)) rows.push(rowOf(entry));
    }
    const pinned = cursor === undefined ? this.book.tick : (tick ?? 0);
    return {
      rows,
      next: at < order.length ? `${pinned}.${at}` : null,
      tick: pinned,
      position: this.#applied,
      counts: this.counts(reader),
      scoringPolicy: this.#policy().scoring.version,
    };
  }

  snapshot(reader: Reader): QueueSnapshot {
    const rows = this.book
      .inOrder()
      .filter((entry) => maySee(reader, entry))
      .map(rowOf);
    return {
      kind: 'snapshot',
      to: this.#flushed,
      tick: this.book.tick,
      at: iso(this.#now()),
      rows,
      counts: this.counts(reader),
      scoringPolicy: this.#policy().scoring.version,
    };
  }

  missed(reader: Reader, since: Position): QueuePush | undefined {
    const changed = this.#changes.since(since);
    if (changed === undefined) return undefined;
    const entries = [...changed.incidents].map((id) => this.book.get(id)).filter((entry) => entry !== undefined);
    return {
      kind: 'changes',
      from: since,
      to: this.#flushed,
      tick: this.book.tick,
      at: iso(this.#now()),
      rows: entries.filter((entry) => maySee(reader, entry)).map(rowOf),
      gone: [...changed.gone.values()]
        .filter((one) => !this.book.get(one.id) && maySee(reader, one))
        .map(({ id }) => id),
      moves: [],
      counts: this.counts(reader),
    };
  }

  counts(reader: Reader): QueuePage['counts'] {
    return this.book.tally.of(reader);
  }

  rowOf(incident: string): QueueRow | undefined {
    const entry = this.book.get(incident);
    return entry && rowOf(entry);
  }

  rowFor(reader: Reader, incident: string): QueueRow | undefined {
    const entry = this.book.get(incident);
    return entry && maySee(reader, entry) ? rowOf(entry) : undefined;
  }

  scoreOf(incident: string): Score | undefined {
    const entry = this.book.get(incident);
    if (entry === undefined) return undefined;
    return wireScore(entry.inputs, this.#policy(), this.#now());
  }

  waitFor(position: Position, ms: number): Promise<boolean> {
    if (this.#applied !== null && position <= this.#applied) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((waiter) => waiter.wake !== wake);
        resolve(false);
      }, ms);
      const wake = (there: boolean): void => {
        clearTimeout(timer);
        resolve(there);
      };
      this.#waiting.push({ position, wake });
    });
  }
}

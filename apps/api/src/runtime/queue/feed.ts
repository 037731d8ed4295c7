import { isDeepStrictEqual } from 'node:util';
import type { Position } from '@watchfloor/event-store-port';
import { allOpen, countedAlerts, openIncident, type Db } from '@watchfloor/read-models';
import type { Committed } from '../ports/runtime.ts';
import { DIRECTORY_TOPICS, readDirectory, type Directory } from './directory.ts';
import { entryOf, recounted } from './entry-of.ts';
import type { Entry, Unranked } from './entry.ts';
import type { MemoryQueue } from './live-queue.ts';
import type { PolicyInForce } from './policy-in-force.ts';

/** Topics whose keys are incidents that may stand elsewhere, or be called otherwise, in the queue now. */
const INCIDENT_TOPICS = ['queue', 'sightings'] as const;

/** Whose row is made with a name, an asset or a policy that changed. */
const concernedBy =
  (changes: Committed['changes']) =>
  ({ customer, holder }: Entry): boolean =>
    changes.has('policies') ||
    changes.get('customers')?.has(customer) === true ||
    (holder !== null && changes.get('people')?.has(holder) === true);

const looksLike = (known: Entry | undefined, entry: Unranked): boolean => {
  if (known === undefined) return false;
  const { lane: _lane, rank: _rank, dueAt: _dueAt, zone: _zone, ...unranked } = known;
  return isDeepStrictEqual(unranked, entry);
};

/** Keeps the queue in memory at what the read models say, as late as somebody looks. */
export class QueueFeed {
  readonly #db: () => Db;
  readonly #now: () => number;
  readonly #queue: MemoryQueue;
  #directory: Directory;
  #touched = new Set<string>();
  /** Of these only the number of alerts changed: a storm joins thousands a second, and moves none of them. */
  #counted = new Set<string>();

  constructor(db: () => Db, now: () => number, queueOf: (policy: () => PolicyInForce) => MemoryQueue) {
    this.#db = db;
    this.#now = now;
    this.#directory = readDirectory(db());
    this.#queue = queueOf(() => this.#directory.policy);
    this.#queue.beforeReading(() => this.#catchUp());
  }

  get queue(): MemoryQueue {
    return this.#queue;
  }

  get directory(): Directory {
    return this.#directory;
  }

  /** At the start, and after a swap of the read models: what looks as it did before stays, and no screen hears of it. */
  reload(position: Position | null): void {
    const db = this.#db();
    this.#directory = readDirectory(db);
    this.#touched.clear();
    this.#counted.clear();
    const still = new Set<string>();
    const entries = allOpen(db).map((row) => {
      still.add(row.id);
      return entryOf(db, row, this.#directory, this.#now());
    });
    const { book } = this.#queue;
    this.#queue.apply(
      entries.filter((entry) => !looksLike(book.get(entry.id), entry)),
      [],
    );
    const gone = book.entries().filter(({ id }) => !still.has(id));
    this.#queue.apply([], gone.map(({ id }) => id).toArray());
    this.#queue.reach(position);
  }

  follow({ changes, position }: Committed): void {
    if (DIRECTORY_TOPICS.some((topic) => changes.has(topic))) {
      this.#directory = readDirectory(this.#db());
      for (const { id } of this.#queue.book.entries().filter(concernedBy(changes))) this.#touched.add(id);
    }
    for (const topic of INCIDENT_TOPICS) for (const id of changes.get(topic) ?? []) this.#touched.add(id);
    for (const id of changes.get('alerts') ?? []) this.#counted.add(id);
    this.#queue.reach(position);
  }

  #catchUp(): void {
    if (this.#touched.size + this.#counted.size === 0) return;
    const [touched, counted] = [this.#touched, this.#counted.difference(this.#touched)];
    this.#touched = new Set();
    this.#counted = new Set();
    try {
      this.#read(touched, counted);
    } catch (cause) {
      // Nothing was applied: what cannot be read now is read at the next look.
      [this.#touched, this.#counted] = [touched, counted];
      throw cause;
    }
  }

  #read(touched: Iterable<string>, counted: Iterable<string>): void {
    const db = this.#db();
    const open: Unranked[] = [];
    const gone: string[] = [];
    for (const id of touched) {
      const row = openIncident(db, id);
      if (row === undefined) gone.push(id);
      else open.push(entryOf(db, row, this.#directory, this.#now()));
    }
    const { book } = this.#queue;
    for (const id of counted) {
      const entry = book.get(id);
      const alerts = entry && countedAlerts(db, id);
      if (alerts) open.push(recounted(entry, alerts, this.#now()));
    }
    this.#queue.apply(open, gone);
  }
}

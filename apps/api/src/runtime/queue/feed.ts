import type { Position } from '@watchfloor/event-store-port';
import { allOpen, openIncident, type Db } from '@watchfloor/read-models';
import type { Committed } from '../ports.ts';
import { DIRECTORY_TOPICS, readDirectory, type Directory } from './directory.ts';
import { entryOf } from './entry-of.ts';
import type { MemoryQueue } from './live-queue.ts';

/** Topics whose keys are incidents that may look different in the queue now. */
const INCIDENT_TOPICS = ['queue', 'alerts', 'sightings'] as const;

/** Keeps the queue in memory at what the read models say. */
export class QueueFeed {
  readonly #db: () => Db;
  readonly #now: () => number;
  #directory: Directory;

  constructor(db: () => Db, now: () => number) {
    this.#db = db;
    this.#now = now;
    this.#directory = readDirectory(db());
  }

  get directory(): Directory {
    return this.#directory;
  }

  /** Everything anew: at the start, after a swap of the read models, or when names, assets or policies changed. */
  reload(queue: MemoryQueue, position: Position | null): void {
    const db = this.#db();
    this.#directory = readDirectory(db);
    const open = allOpen(db).map((row) => entryOf(db, row, this.#directory, this.#now()));
    const still = new Set(open.map(({ id }) => id));
    const gone = queue.book.entries().filter(({ id }) => !still.has(id));
    queue.apply(open, gone.map(({ id }) => id).toArray(), position);
  }

  follow(queue: MemoryQueue, { changes, position }: Committed): void {
    if (DIRECTORY_TOPICS.some((topic) => changes.has(topic))) {
      this.reload(queue, position);
      return;
    }
    const db = this.#db();
    const touched = new Set(INCIDENT_TOPICS.flatMap((topic) => [...(changes.get(topic) ?? [])]));
    const rows = [...touched].map((id) => [id, openIncident(db, id)] as const);
    const open = rows.flatMap(([, row]) => (row === undefined ? [] : [entryOf(db, row, this.#directory, this.#now())]));
    queue.apply(
      open,
      rows.filter(([, row]) => row === undefined).map(([id]) => id),
      position,
    );
  }
}

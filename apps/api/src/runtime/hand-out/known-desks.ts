import { allDesks, deskOf, type Db, type DeskRow } from '@watchfloor/read-models';

/** Every desk as the read models have it, each read again only when it changed: fifty are looked at after every commit. */
export class KnownDesks {
  readonly #db: () => Db;
  readonly #now: () => number;
  #rows = new Map<string, DeskRow>();
  readonly #stale = new Set<string>();

  constructor(db: () => Db, now: () => number) {
    this.#db = db;
    this.#now = now;
    this.readAll();
  }

  /** Anew, as after other read models took the place of these. */
  readAll(): void {
    this.#stale.clear();
    this.#rows = new Map(allDesks(this.#db(), this.#now()).map((desk) => [desk.person, desk]));
  }

  changed(people: Iterable<string>): void {
    for (const person of people) this.#stale.add(person);
  }

  all(): readonly DeskRow[] {
    for (const person of this.#stale) this.#rows.set(person, deskOf(this.#db(), person, this.#now()));
    this.#stale.clear();
    return [...this.#rows.values()];
  }
}

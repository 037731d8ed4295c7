/**
 * How long people at work showed themselves to no node, counted in looks. A look counts for at most `mostMs`: while this
 * node stood still, or knew itself behind the log, it could not have heard of anybody, and that time is nobody's absence.
 */
export class Absences {
  readonly #unseen = new Map<string, number>();
  readonly #goneMs: number;
  readonly #mostMs: number;
  #lookedAt: number | undefined;

  constructor(goneMs: number, mostMs: number) {
    this.#goneMs = goneMs;
    this.#mostMs = mostMs;
  }

  /** Another node named them. */
  heard(people: Iterable<string>): void {
    for (const person of people) if (this.#unseen.has(person)) this.#unseen.set(person, 0);
  }

  /**
   * @param seenSince whom this node saw itself since then (ms)
   * @returns who is gone; named again each time as long passes once more, since what is done about it may fail
   */
  look(atWork: Iterable<string>, seenSince: (at: number) => ReadonlySet<string>, now: number): readonly string[] {
    const since = this.#lookedAt ?? now;
    this.#lookedAt = now;
    const seen = seenSince(since);
    const passed = Math.min(now - since, this.#mostMs);
    const before = new Map(this.#unseen);
    this.#unseen.clear();
    const gone: string[] = [];
    for (const person of atWork) {
      const known = before.get(person);
      const unseen = seen.has(person) || known === undefined ? 0 : known + passed;
      if (unseen >= this.#goneMs) gone.push(person);
      this.#unseen.set(person, unseen >= this.#goneMs ? 0 : unseen);
    }
    return gone;
  }
}

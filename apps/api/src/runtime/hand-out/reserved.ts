/** How long a claim made on this node counts though the read models do not show it yet, in ms. */
const HOLDS_MS = 10_000;

/**
 * Incidents chosen a moment ago: so that fifty engineers do not collide on the top row while the read models catch up.
 * Only a courtesy: what is true is decided by the expected revision of the incident's stream.
 */
export class Reserved {
  readonly #until = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  hold(incidents: Iterable<string>): void {
    const now = this.#now();
    for (const [incident, until] of this.#until) {
      // They stand in the order in which they were held, and most are never asked for again.
      if (until > now) break;
      this.#until.delete(incident);
    }
    for (const incident of incidents) {
      this.#until.delete(incident);
      this.#until.set(incident, now + HOLDS_MS);
    }
  }

  release(incidents: Iterable<string>): void {
    for (const incident of incidents) this.#until.delete(incident);
  }

  has(incident: string): boolean {
    const until = this.#until.get(incident);
    if (until === undefined) return false;
    if (until > this.#now()) return true;
    this.#until.delete(incident);
    return false;
  }
}

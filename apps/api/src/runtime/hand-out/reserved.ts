import type { Position } from '@watchfloor/event-store-port';

/** How long what was chosen on this node counts though nobody claimed it yet, in ms. */
const HOLDS_MS = 10_000;

interface Hold {
  readonly until: number;
  /** Where the claim stands in the log; from there on the read models say whose it is. */
  readonly claimedAt: Position | null;
}

/**
 * Incidents chosen a moment ago: so that fifty engineers do not collide on the top row while the read models catch up.
 * Only a courtesy: what is true is decided by the expected revision of the incident's stream. It ends as soon as the read
 * models show the claim, because what comes back after that is for everybody again.
 */
export class Reserved {
  readonly #holds = new Map<string, Hold>();
  readonly #now: () => number;
  readonly #shown: () => Position | null;

  /** @param shown how far the read models of this node are */
  constructor(now: () => number, shown: () => Position | null) {
    this.#now = now;
    this.#shown = shown;
  }

  hold(incidents: Iterable<string>): void {
    // They stand in the order in which they were held, and most are never asked for again.
    for (const [incident, { until }] of this.#holds) {
      if (until > this.#now()) break;
      this.#holds.delete(incident);
    }
    this.#keep(incidents, null);
  }

  /** They were claimed: the newest of the claims stands at this position, or they were claimed before when it is null. */
  claimed(incidents: Iterable<string>, position: Position | null): void {
    if (position === null) this.release(incidents);
    else this.#keep(incidents, position);
  }

  release(incidents: Iterable<string>): void {
    for (const incident of incidents) this.#holds.delete(incident);
  }

  has(incident: string): boolean {
    const hold = this.#holds.get(incident);
    if (hold === undefined) return false;
    const shown = this.#shown();
    const isShown = hold.claimedAt !== null && shown !== null && hold.claimedAt <= shown;
    if (hold.until > this.#now() && !isShown) return true;
    this.#holds.delete(incident);
    return false;
  }

  #keep(incidents: Iterable<string>, claimedAt: Position | null): void {
    const until = this.#now() + HOLDS_MS;
    for (const incident of incidents) {
      this.#holds.delete(incident);
      this.#holds.set(incident, { until, claimedAt });
    }
  }
}

/** A fault of the store or a take-over passes within this. */
const PATIENCE_MS = 30_000;
/** Who tries and fails says so every few seconds: silence for this long says that the duty is another node's. */
const SILENCE_MS = 60_000;

/** Whether grouping, where this node does it, gets anywhere. Instants in ms. */
export class Standstill {
  #since: number | undefined;
  #latest = 0;

  failed(at: number): void {
    if (this.#since === undefined || at - this.#latest > SILENCE_MS) this.#since = at;
    this.#latest = at;
  }

  /** A decision was carried out, or nothing waits for one. */
  wentOn(): void {
    this.#since = undefined;
  }

  /** What the node says of it when it is asked whether it is ready. */
  reasons(now: number): readonly string[] {
    const since = this.#since;
    if (since === undefined || this.#latest - since < PATIENCE_MS || now - this.#latest > SILENCE_MS) return [];
    return [
      `alerts have made no incidents for ${Math.round((now - since) / 1000)} s: grouping fails and is tried again`,
    ];
  }
}

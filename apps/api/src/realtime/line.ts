import type { EventEmitter } from 'node:events';

/** What of engine.io's connection a line needs: `packetCreate`, `flush` and `close`, and `drain` and `ready` of its transport. */
type Connection = EventEmitter & { readonly transport: EventEmitter & { readonly writable: boolean } };

/** A reader this many packets behind is told nothing more of the queue: it asks for what it missed, once it reads again. */
const MOST_BEHIND = 50;
/** Behind these bounds nobody reads at the other end: a closed console comes back and starts over. */
const MOST_WAITING = 2_000;
const STUCK_MS = 60_000;

/** How well the other end of one socket takes what it is sent. */
export class Line {
  readonly #connection: Connection;
  readonly #now: () => number;
  #waiting = 0;
  #sendingSince: number | undefined;
  #closed = false;

  /** `now` in ms of any clock that never goes back. */
  constructor(connection: Connection, now = () => performance.now()) {
    this.#connection = connection;
    this.#now = now;
    connection.on('packetCreate', () => (this.#waiting += 1));
    connection.on('flush', () => {
      this.#waiting = 0;
      this.#sendingSince = now();
    });
    connection.on('close', () => (this.#closed = true));
    connection.transport.on('drain', () => (this.#sendingSince = undefined));
  }

  isBehind(): boolean {
    return this.#waiting > MOST_BEHIND;
  }

  isDead(): boolean {
    if (this.#waiting > MOST_WAITING) return true;
    return this.#sendingSince !== undefined && this.#now() - this.#sendingSince > STUCK_MS;
  }

  /** Resolves once everything that was sent has left, or the line is closed. */
  async idle(): Promise<void> {
    const { transport } = this.#connection;
    while (!this.#closed && (!transport.writable || this.#waiting > 0)) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          transport.off('ready', done);
          this.#connection.off('close', done);
          resolve();
        };
        transport.on('ready', done);
        this.#connection.on('close', done);
      });
    }
  }
}

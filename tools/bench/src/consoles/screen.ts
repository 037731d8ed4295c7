import type { ClientRequests, QueuePush, QueueSnapshot, ServerPushes } from '@watchfloor/api-contract';
import { io, type Socket } from 'socket.io-client';
import type { Session } from '../../../servers/index.ts';
import { applied, nothingShown, type ConsoleRows } from './console-rows.ts';

/** A revision of an incident on this screen, and when it first stood there (ms since 1970, fractional). */
export interface Seen {
  readonly revision: number;
  readonly at: number;
}

const now = (): number => performance.timeOrigin + performance.now();

/** One console: a socket that follows the queue, what it shows, and when it showed what. */
export class Screen {
  readonly #socket: Socket<ServerPushes, ClientRequests>;
  readonly #seen = new Map<string, Seen[]>();
  shown: ConsoleRows = nothingShown;
  missed = 0;
  pushes = 0;
  /** A push that came while the answer to `follow` was under way. */
  #held: QueuePush[] | undefined = [];

  constructor({ url, cookie }: Session) {
    this.#socket = io(url, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie, origin: url },
    });
    this.#socket.on('queue', (push) => this.#take(push));
  }

  /** Resolves when the queue is on the screen. */
  follow(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.on('connect_error', reject);
      this.#socket.on('disconnect', (why) => reject(new Error(`disconnected: ${why}`)));
      this.#ask(null, resolve, reject);
    });
  }

  forget(): void {
    this.#seen.clear();
    this.missed = 0;
    this.pushes = 0;
  }

  seenOf(incident: string): readonly Seen[] {
    return this.#seen.get(incident) ?? [];
  }

  close(): void {
    this.#socket.disconnect();
  }

  #ask(since: string | null, resolve: () => void, reject: (cause: Error) => void): void {
    this.#held ??= [];
    this.#socket.emit('queue.follow', { since }, (reply) => {
      if ('error' in reply) {
        reject(new Error(`queue.follow: ${reply.error}`));
        return;
      }
      const held = this.#held ?? [];
      this.#held = undefined;
      this.#apply(reply);
      for (const push of held) if (push.to !== null && push.to > (this.shown.to ?? '')) this.#take(push);
      resolve();
    });
  }

  #take(push: QueuePush): void {
    this.pushes += 1;
    if (this.#held) this.#held.push(push);
    else this.#apply(push);
  }

  #apply(message: QueueSnapshot | QueuePush): void {
    const { shown, missed } = applied(this.shown, message);
    this.shown = shown;
    if (missed) {
      this.missed += 1;
      this.#ask(
        shown.to,
        () => undefined,
        () => undefined,
      );
      return;
    }
    const at = now();
    for (const { id, revision } of message.rows) {
      const seen = this.#seen.get(id);
      if (seen) seen.push({ revision, at });
      else this.#seen.set(id, [{ revision, at }]);
    }
  }
}

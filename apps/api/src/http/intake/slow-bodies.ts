import type { IncomingMessage, ServerResponse } from 'node:http';
import { ProblemError } from '../problems/problem.ts';

/** A request whose body is still coming in, and how it is given up. */
export interface Body {
  readonly complete: boolean;
  readonly destroyed: boolean;
  readonly socket: { readonly bytesRead: number };
}

interface Watched {
  readonly bytesRead: number;
  readonly since: number;
  readonly giveUp: () => void;
}

/** Bodies that are still coming in. One that stands still is given up, so that its room is somebody else's. */
export class SlowBodies {
  readonly #idleMs: number;
  readonly #now: () => number;
  readonly #bodies = new Map<Body, Watched>();

  /** `now` in ms of any clock that never goes back. */
  constructor(idleMs: number, now = () => performance.now()) {
    this.#idleMs = idleMs;
    this.#now = now;
  }

  watch(body: Body, giveUp: () => void): void {
    this.#bodies.set(body, { bytesRead: body.socket.bytesRead, since: this.#now(), giveUp });
  }

  /** To be called more often than a body may stand still. */
  look(): void {
    for (const [body, { bytesRead, since, giveUp }] of this.#bodies) {
      if (body.complete || body.destroyed) this.#bodies.delete(body);
      else if (body.socket.bytesRead !== bytesRead) this.watch(body, giveUp);
      else if (this.#now() - since >= this.#idleMs) {
        this.watch(body, giveUp);
        giveUp();
      }
    }
  }
}

/** Whoever reads the body gets the 408 as its fault; behind an answer nothing is waited for any more. */
export const giveUpOn = (request: IncomingMessage, answer: ServerResponse) => (): void => {
  if (answer.writableEnded) request.destroy();
  else if (request.listenerCount('error') > 0)
    request.emit('error', new ProblemError('request-timeout', { detail: 'Nothing of the body came for too long.' }));
};

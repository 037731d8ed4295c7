import { Inject, Injectable } from '@nestjs/common';
import { addressKey } from '@watchfloor/read-models';
import { Throttle } from '../../platform/throttle.ts';
import { NOW } from '../../platform/wiring.ts';
import { ProblemError } from '../problems/problem.ts';

const minutes = (n: number) => n * 60_000;

/** Guards everything that takes a secret: passwords by account and by address, one-time links by address. */
@Injectable()
export class Guessing {
  readonly #accounts = new Throttle({ free: 5, memoryMs: minutes(15), longestMs: minutes(15) });
  /** A whole shift may sit behind one address. */
  readonly #addresses = new Throttle({ free: 50, memoryMs: minutes(15), longestMs: minutes(5) });

  constructor(@Inject(NOW) private readonly now: () => number) {}

  /** Throws 429 with when to come back. The answer must not say whether the account exists, so unknown ones count too. */
  begin(address: string, account?: string): void {
    const now = this.now();
    const waits = [
      this.#addresses.begin(address, now),
      ...(account ? [this.#accounts.begin(addressKey(account), now)] : []),
    ];
    const wait = Math.max(...waits);
    if (wait > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds: Math.ceil(wait / 1000) });
  }

  /** Somebody's own password says nothing of the guesses that came from the same address. */
  succeeded(address: string, account?: string): void {
    this.#addresses.takeBack(address);
    if (account) this.#accounts.succeeded(addressKey(account));
  }
}

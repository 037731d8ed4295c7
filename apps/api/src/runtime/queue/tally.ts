import type { routes } from '@watchfloor/api-contract';
import { maySee } from '@watchfloor/policy';
import type { z } from 'zod';
import type { Reader } from '../ports/reader.ts';
import type { Entry } from './entry.ts';

export type QueueCounts = z.output<typeof routes.queue.page.answers>['counts'];

const none = (): QueueCounts => ({ open: 0, red: 0, yellow: 0, green: 0, free: 0, waiting: 0, answered: 0 });

const add = (counts: QueueCounts, { zone, state }: Entry, by: 1 | -1): void => {
  counts.open += by;
  counts[zone] += by;
  if (state === 'new') counts.free += by;
  if (state === 'waiting for customer') counts.waiting += by;
  if (state === 'answered') counts.answered += by;
};

/** Counts kept per customer as rows come and go, so that twenty clearances are summed and never counted over. */
export class Tally {
  readonly #byCustomer = new Map<string, QueueCounts>();
  readonly #restricted = new Set<Entry>();

  replace(before: Entry | undefined, after: Entry | undefined): void {
    if (before !== undefined) this.#count(before, -1);
    if (after !== undefined) this.#count(after, 1);
  }

  of(reader: Reader): QueueCounts {
    const sum = none();
    for (const [customer, counts] of this.#byCustomer) {
      if (!maySee(reader, { customer, restricted: false })) continue;
      for (const key of Object.keys(sum) as (keyof QueueCounts)[]) sum[key] += counts[key];
    }
    for (const entry of this.#restricted) if (maySee(reader, entry)) add(sum, entry, 1);
    return sum;
  }

  #count(entry: Entry, by: 1 | -1): void {
    if (entry.restricted) {
      if (by === 1) this.#restricted.add(entry);
      else this.#restricted.delete(entry);
      return;
    }
    const counts = this.#byCustomer.get(entry.customer) ?? none();
    add(counts, entry, by);
    this.#byCustomer.set(entry.customer, counts);
  }
}

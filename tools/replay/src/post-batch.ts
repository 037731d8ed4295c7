import { setTimeout as wait } from 'node:timers/promises';
import type { Batch } from './batches.ts';

/** What became of a batch's items. `repeated` were taken by an earlier post of the same batch. */
export interface Posted {
  readonly taken: number;
  readonly quarantined: number;
  readonly repeated: number;
}

export interface Target {
  /** Address of the source's intake. */
  readonly url: string;
  readonly key: string;
  readonly send: typeof fetch;
  readonly pause: (ms: number) => Promise<void>;
}

export const targetOf = (url: string, source: string, key: string): Target => ({
  url: new URL(`/api/v1/intake/${encodeURIComponent(source)}`, url).href,
  key,
  send: fetch,
  pause: async (ms) => {
    await wait(ms);
  },
});

const LATER = new Set([429, 503, 507]);
const TRIES = 60;

/** As long as the server asks for, otherwise 0.2 s doubling up to 5 s. */
const restMs = (answer: Response | undefined, tries: number): number => {
  const seconds = Number(answer?.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : Math.min(5000, 200 * 2 ** tries);
};

const read = async (answer: Response, items: number): Promise<Posted> => {
  // Nothing of the batch could be taken: all of it is in the quarantine.
  if (answer.status === 422) return { taken: 0, quarantined: items, repeated: 0 };
  if (!answer.ok) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 300)}`);
  const { taken, quarantined, repeated } = (await answer.json()) as Omit<Posted, 'repeated'> & { repeated: boolean };
  return repeated ? { taken: 0, quarantined: 0, repeated: items } : { taken, quarantined, repeated: 0 };
};

/**
 * Posts a batch until it is durable. A server that is full, busy or away is asked again with the same key, so that an
 * answer lost on the way doubles nothing. Rejects on anything that asking again cannot change.
 */
export const postBatch = async (target: Target, { key, items }: Batch): Promise<Posted> => {
  const body = items.map(({ item }) => JSON.stringify(item)).join('\n');
  for (let tries = 0; ; tries += 1) {
    const answer = await target
      .send(target.url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${target.key}`,
          'content-type': 'application/x-ndjson',
          'idempotency-key': key,
        },
        body,
      })
      .catch((cause: unknown) => {
        if (tries >= TRIES) throw cause;
        return undefined;
      });
    if (answer && (!LATER.has(answer.status) || tries >= TRIES)) return read(answer, items.length);
    await target.pause(restMs(answer, tries));
  }
};

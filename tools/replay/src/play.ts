import type { Batch } from './batches.ts';
import type { Posted } from './post-batch.ts';

export interface Summary extends Posted {
  readonly items: number;
}

export interface Playing {
  readonly post: (batch: Batch) => Promise<Posted>;
  readonly concurrency: number;
  /** Resolves when this many ms have passed since the start. */
  readonly until: (ms: number) => Promise<void>;
  readonly onPosted?: (items: number) => void;
}

/** Posts batch after batch, a few at once, each not before it is due. Rejects with the first post that failed for good. */
export const play = async (
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  { post, concurrency, until, onPosted }: Playing,
): Promise<Summary> => {
  let summary: Summary = { items: 0, taken: 0, quarantined: 0, repeated: 0 };
  const running = new Set<Promise<void>>();
  const one = async (batch: Batch): Promise<void> => {
    const posted = await post(batch);
    summary = {
      items: summary.items + batch.items.length,
      taken: summary.taken + posted.taken,
      quarantined: summary.quarantined + posted.quarantined,
      repeated: summary.repeated + posted.repeated,
    };
    onPosted?.(batch.items.length);
  };
  for await (const batch of batches) {
    if (batch.dueMs !== undefined) await until(batch.dueMs);
    const work = one(batch).finally(() => running.delete(work));
    // The rejection is met again below; unheard in between it would end the process.
    work.catch(() => undefined);
    running.add(work);
    if (running.size >= concurrency) await Promise.race(running);
  }
  await Promise.all(running);
  return summary;
};

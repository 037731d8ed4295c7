import type { QueueRow } from '@watchfloor/api-contract';
import { useMemo, useState } from 'react';
import { queueStore } from '../../live/live-state.ts';
import { inHeldOrder, movesBetween } from './held-order.ts';
import { matchingRows } from './matching-rows.ts';
import type { QueueSearch } from './queue-search.ts';

const nothing: readonly QueueRow[] = [];

/** The rows to show; while the reader reads (`hold`) places wait, and how many is told. */
export const useQueueRows = (search: QueueSearch, hold: boolean) => {
  const queue = queueStore.use();
  const [held, setHeld] = useState<readonly QueueRow[] | null>(null);
  const all = queue?.rows ?? nothing;
  if (hold && held === null && queue) setHeld(all);
  if (!hold && held !== null) setHeld(null);
  const rows = useMemo(() => matchingRows(held ? inHeldOrder(held, all) : all, search), [held, all, search]);
  const waiting = useMemo(() => (held ? movesBetween(held, all) : 0), [held, all]);
  return { queue, rows, waiting };
};

import type { Lane, QueueRow } from '@watchfloor/api-contract';

export type QueueItem =
  | { readonly kind: 'lane'; readonly lane: Lane; readonly count: number }
  | { readonly kind: 'row'; readonly row: QueueRow; readonly index: number };

/** Rows with a heading above each lane; a lane without rows has none. */
export const queueItems = (rows: readonly QueueRow[]): QueueItem[] => {
  const items: QueueItem[] = [];
  const near = rows.filter(({ lane }) => lane === 'near breach').length;
  rows.forEach((row, index) => {
    if (index === 0 || rows[index - 1]?.lane !== row.lane) {
      items.push({ kind: 'lane', lane: row.lane, count: row.lane === 'near breach' ? near : rows.length - near });
    }
    items.push({ kind: 'row', row, index });
  });
  return items;
};

import { isAnswered, type Lane, type QueueRow } from '@watchfloor/api-contract';

/** What stands together under one heading: a lane of the order, or what is answered and comes after it. */
export type Part = Lane | 'answered';

export type QueueItem =
  | { readonly kind: 'lane'; readonly lane: Part; readonly count: number }
  | { readonly kind: 'row'; readonly row: QueueRow; readonly index: number };

/** Rows with a heading above each part; a part without rows has none. A row that is answered while its place is held stays in its lane. */
export const queueItems = (rows: readonly QueueRow[]): QueueItem[] => {
  const open = rows.findLastIndex((row) => !isAnswered(row)) + 1;
  const parts = rows.map(({ lane }, index): Part => (index < open ? lane : 'answered'));
  return rows.flatMap((row, index): QueueItem[] => {
    const [part = row.lane, before] = [parts[index], parts[index - 1]];
    const shown = { kind: 'row', row, index } as const;
    if (part === before) return [shown];
    return [{ kind: 'lane', lane: part, count: parts.filter((one) => one === part).length }, shown];
  });
};

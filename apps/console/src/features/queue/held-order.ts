import type { QueueRow } from '@watchfloor/api-contract';

/** How many rows would move, come or leave if the reader's place were not kept. */
export const movesBetween = (shown: readonly QueueRow[], latest: readonly QueueRow[]): number => {
  const before = new Map(shown.map((row) => [row.id, row]));
  let moves = 0;
  for (const row of latest) {
    const old = before.get(row.id);
    if (!old || old.score !== row.score || old.lane !== row.lane) moves += 1;
    before.delete(row.id);
  }
  return moves + before.size;
};

/** The held order with what is known now: a row's clock and holder go on, only its place waits. */
export const inHeldOrder = (held: readonly QueueRow[], latest: readonly QueueRow[]): readonly QueueRow[] => {
  const now = new Map(latest.map((row) => [row.id, row]));
  return held.map((row) => {
    const fresh = now.get(row.id);
    return fresh ? { ...fresh, score: row.score, zone: row.zone, lane: row.lane } : row;
  });
};

import { compareRows, type QueuePush, type QueueRow, type QueueSnapshot } from '@watchfloor/api-contract';

/** The open queue as this screen knows it, complete up to `position`. */
export interface QueueState {
  readonly position: string | null;
  readonly tick: number;
  readonly at: string;
  /** In the order of the queue. */
  readonly rows: readonly QueueRow[];
  readonly counts: QueueSnapshot['counts'];
  readonly scoringPolicy: number;
}

const ordered = (rows: Iterable<QueueRow>) => [...rows].sort(compareRows);

export const fromSnapshot = ({ to, tick, at, rows, counts, scoringPolicy }: QueueSnapshot): QueueState => ({
  position: to,
  tick,
  at,
  rows: ordered(rows),
  counts,
  scoringPolicy,
});

/** Whether a push carries on exactly where this state ends; otherwise something in between is missing. */
export const continues = (state: QueueState, push: QueuePush): boolean => push.from === state.position;

/** Only for a push that `continues` the state. */
export const withChanges = (state: QueueState, push: QueuePush): QueueState => {
  const rows = new Map(state.rows.map((row) => [row.id, row]));
  for (const row of push.rows) rows.set(row.id, row);
  for (const id of push.gone) rows.delete(id);
  for (const { id, score, zone, lane } of push.moves) {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, score, zone, lane });
  }
  const moved = push.rows.length + push.gone.length + push.moves.length > 0;
  return {
    ...state,
    position: push.to,
    tick: push.tick,
    at: push.at,
    counts: push.counts,
    rows: moved ? ordered(rows.values()) : state.rows,
  };
};

/** How many rows came, went or changed between two looks. */
export const rowsChanged = (before: readonly QueueRow[], after: readonly QueueRow[]): number => {
  const known = new Map(before.map((row) => [row.id, row.revision]));
  const touched = after.filter(({ id, revision }) => known.get(id) !== revision).length;
  const open = new Set(after.map(({ id }) => id));
  return touched + before.filter(({ id }) => !open.has(id)).length;
};

/** The rows that became red with this push: what a screen reader and the opt-in sound tell of. */
export const newReds = (before: QueueState, after: QueueState): QueueRow[] => {
  const known = new Map(before.rows.map((row) => [row.id, row.zone]));
  return after.rows.filter((row) => row.zone === 'red' && row.state === 'new' && known.get(row.id) !== 'red');
};

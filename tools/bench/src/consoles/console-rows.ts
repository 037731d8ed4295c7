import type { QueuePush, QueueRow, QueueSnapshot } from '@watchfloor/api-contract';

/** What one console shows: rows by id, and the end of the last push it applied. */
export interface ConsoleRows {
  readonly rows: ReadonlyMap<string, QueueRow>;
  readonly to: string | null;
  readonly tick: number;
}

/** Before the first answer nothing is known, not even where to go on from. */
export const nothingShown: ConsoleRows = { rows: new Map(), to: null, tick: -1 };

/** `missed`: a push began elsewhere than the last one ended, so the console has to follow again from its position. */
export type Applied = { readonly shown: ConsoleRows; readonly missed: boolean };

const changed = (rows: ReadonlyMap<string, QueueRow>, push: QueuePush): Map<string, QueueRow> => {
  const next = new Map(rows);
  for (const row of push.rows) next.set(row.id, row);
  for (const { id, score, zone, lane } of push.moves) {
    const row = next.get(id);
    if (row) next.set(id, { ...row, score, zone, lane });
  }
  for (const id of push.gone) next.delete(id);
  return next;
};

/** Applies what the server sent as the contract of the socket says it is to be read. */
export const applied = (shown: ConsoleRows, message: QueueSnapshot | QueuePush): Applied => {
  const { to, tick } = message;
  if (message.kind === 'snapshot') {
    return { shown: { rows: new Map(message.rows.map((row) => [row.id, row])), to, tick }, missed: false };
  }
  if (message.from !== shown.to) return { shown, missed: true };
  return { shown: { rows: changed(shown.rows, message), to, tick }, missed: false };
};

/** Ids whose row differs from the server's, or stands on one side only. */
export const mismatches = (shown: ConsoleRows, server: readonly QueueRow[]): readonly string[] => {
  const theirs = new Map(server.map((row) => [row.id, JSON.stringify(row)]));
  const ids = new Set([...theirs.keys(), ...shown.rows.keys()]);
  return [...ids].filter((id) => JSON.stringify(shown.rows.get(id)) !== theirs.get(id));
};

import type { QueueRow, Score } from '@watchfloor/api-contract';
import type { IncidentRow } from '@watchfloor/read-models';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { entryOf } from '../../runtime/queue/entry-of.ts';
import { ranked, rowOf } from '../../runtime/queue/entry.ts';
import { wireScore } from '../../runtime/queue/wire-score.ts';

/** An incident's row and score: in the queue as it stands there, after closing as it stood at its closing. */
export const standingOf = (
  { queue, views, directory }: Runtime,
  incident: IncidentRow,
  now: number,
): { readonly row: QueueRow; readonly score: Score } => {
  const [row, score] = [queue.rowOf(incident.id), queue.scoreOf(incident.id)];
  if (row && score) return { row, score };
  const at = incident.closedAt ?? now;
  const entry = ranked(entryOf(views.db, incident, directory, at), directory.policy.scoring.policy, at);
  return { row: rowOf(entry), score: wireScore(entry.inputs, directory.policy, at) };
};

import type { QueueRow } from './queue.ts';
import { dueAt } from './values.ts';

const deadline = ({ clock }: QueueRow): number => (clock && dueAt(clock)) ?? Number.MAX_SAFE_INTEGER;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const isAnswered = ({ state }: QueueRow): boolean => state === 'answered';

/** The one order of the queue, as a screen keeps it between pushes; a spec of the server holds it to the policy's. For Array.sort. */
export const compareRows = (a: QueueRow, b: QueueRow): number => {
  if (isAnswered(a) !== isAnswered(b)) return isAnswered(a) ? 1 : -1;
  if (a.lane !== b.lane) return a.lane === 'near breach' ? -1 : 1;
  const byDeadline = a.lane === 'near breach' ? deadline(a) - deadline(b) : 0;
  return (
    byDeadline || b.score - a.score || Date.parse(a.registeredAt) - Date.parse(b.registeredAt) || byText(a.id, b.id)
  );
};

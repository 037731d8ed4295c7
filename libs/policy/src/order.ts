import type { Lane } from '@watchfloor/events';
import type { IncidentState } from './incident-state.ts';

/** What the order looks at. `rank` is the whole-number score; `dueAt` (ms) is null while no clock runs. */
export interface Ranked {
  readonly id: string;
  readonly state: IncidentState;
  readonly lane: Lane;
  readonly rank: number;
  readonly dueAt: number | null;
  readonly registeredAt: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const due = (row: Ranked): number => row.dueAt ?? Number.MAX_SAFE_INTEGER;

/** Nobody has to work it any more. */
const isAnswered = ({ state }: Ranked): boolean => state === 'answered';

/**
 * The one order of the queue: what is about to breach by earliest deadline, then by score, age and id; what was answered
 * comes after all that is still to be worked. For Array.sort.
 */
export const compareRanked = (a: Ranked, b: Ranked): number => {
  if (isAnswered(a) !== isAnswered(b)) return isAnswered(a) ? 1 : -1;
  if (a.lane !== b.lane) return a.lane === 'near breach' ? -1 : 1;
  const byDeadline = a.lane === 'near breach' ? due(a) - due(b) : 0;
  return byDeadline || b.rank - a.rank || a.registeredAt - b.registeredAt || byText(a.id, b.id);
};

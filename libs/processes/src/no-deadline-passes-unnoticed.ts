import type { IncidentDeadline } from '@watchfloor/policy';
import type { IncidentOrder } from './orders.ts';

const orderFor = (deadline: IncidentDeadline, now: number): IncidentOrder[] => {
  const { incident, dueAt, holder } = deadline;
  if (deadline.kind === 'start-by') {
    if (holder === null) return [];
    const commandId = `${incident}|start-by|${holder}|${dueAt}`;
    return [{ incident, commandId, command: { kind: 'ReturnUnstarted', from: holder, why: 'not started', at: now } }];
  }
  const { kind, metric, cycle } = deadline;
  const commandId = `${incident}|${kind}|${metric}|${cycle}`;
  return [{ incident, commandId, command: { kind: kind === 'warn' ? 'Warn' : 'Breach', metric, cycle, at: now } }];
};

/** What has come due by `now` (ms), earliest first. The incident itself says no to what no longer holds. */
export const due = (deadlines: Iterable<IncidentDeadline>, now: number): readonly IncidentOrder[] =>
  Iterator.from(deadlines)
    .filter(({ dueAt }) => dueAt <= now)
    .toArray()
    .sort((a, b) => a.dueAt - b.dueAt)
    .flatMap((deadline) => orderFor(deadline, now));

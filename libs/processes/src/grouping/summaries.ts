import type { AlertsCountedQuietly, AlertsJoined } from '@watchfloor/events';
import type { Group } from './group.ts';
import type { GroupingRules } from './rules.ts';

/** An event for an incident's own stream. */
export interface Summary {
  readonly incident: string;
  readonly customer: string;
  readonly event: AlertsJoined | AlertsCountedQuietly;
}

const joined = (group: Group, now: number): AlertsJoined => ({
  type: 'AlertsJoined',
  data: {
    total: group.total,
    firstAt: group.firstAt,
    lastAt: group.lastAt,
    at: now,
    severity: group.severity,
    observables: [...group.observables],
    observablesLeftOut: group.leftOut,
  },
});

const counted = ({ quiet }: Group, now: number): AlertsCountedQuietly => ({
  type: 'AlertsCountedQuietly',
  data: { total: quiet.total, lastAt: quiet.lastAt, at: now },
});

/** Is there anything the incident's stream was not told yet? */
export const isUntold = ({ total, quiet, told }: Group): boolean => total > told.total || quiet.total > told.quiet;

/**
 * What is due to be told, at most once per growing interval: a storm of a hundred thousand alerts leaves a dozen
 * events in its incident's stream. Marks it as told; a summary lost on the way is made good by the next, which is cumulative.
 */
export const tell = (group: Group, now: number, { summaryMs }: GroupingRules): readonly Summary[] => {
  const { told } = group;
  if (!isUntold(group) || now < told.at + told.restMs) return [];
  const { incident, customer } = group;
  const summaries: Summary[] = [];
  if (group.total > told.total) summaries.push({ incident, customer, event: joined(group, now) });
  if (group.quiet.total > told.quiet) summaries.push({ incident, customer, event: counted(group, now) });
  group.told = {
    total: group.total,
    quiet: group.quiet.total,
    at: now,
    restMs: Math.min(told.restMs * 2, summaryMs.longest),
  };
  return summaries;
};

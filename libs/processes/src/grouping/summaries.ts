import type { AlertsCountedQuietly, AlertsJoined } from '@watchfloor/events';
import { compareSeverity } from '@watchfloor/policy';
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

const hasJoined = ({ closed, total, told }: Group): boolean => closed === undefined && total > told.total;
const wasCounted = ({ closed, quiet, told }: Group): boolean => closed !== undefined && quiet.total > told.quiet;

/** Is there anything the incident's stream was not told yet, and would take: of joined alerts while it is open, of quiet ones after. */
export const isUntold = (group: Group): boolean => hasJoined(group) || wasCounted(group);

/** A raised severity does not wait: whoever works or closes the incident has to see it. */
const isDue = (group: Group, now: number): boolean => {
  const { told, severity } = group;
  return now >= told.at + told.restMs || (hasJoined(group) && compareSeverity(severity, told.severity) > 0);
};

/**
 * What is due to be told, at most once per growing interval: a storm of a hundred thousand alerts leaves a dozen events in
 * its incident's stream. A summary lost on the way is made good by the next, which is cumulative.
 */
export const due = (group: Group, now: number, { summaryMs }: GroupingRules): readonly Summary[] => {
  if (!isUntold(group) || !isDue(group, now)) return [];
  const { incident, customer, told } = group;
  const summaries: Summary[] = [];
  if (hasJoined(group)) summaries.push({ incident, customer, event: joined(group, now) });
  if (wasCounted(group)) summaries.push({ incident, customer, event: counted(group, now) });
  group.told = { ...told, at: now, restMs: Math.min(told.restMs * 2, summaryMs.longest) };
  return summaries;
};

/** The incident's stream took this summary. */
export const tell = (group: Group, { event }: Summary): void => {
  if (event.type === 'AlertsCountedQuietly') {
    // Closed again meanwhile, the quiet hour counts from nothing.
    group.told = { ...group.told, quiet: Math.min(event.data.total, group.quiet.total) };
    return;
  }
  const { total, severity, observables, observablesLeftOut: leftOut } = event.data;
  group.told = { ...group.told, total, severity, observables: observables.length, leftOut };
  group.shown = undefined;
};

/** Its registration tells of all alerts that opened it. */
export const tellAll = (group: Group): void => {
  const { total, severity, observables, leftOut } = group;
  group.told = { ...group.told, total, severity, observables: observables.length, leftOut };
};

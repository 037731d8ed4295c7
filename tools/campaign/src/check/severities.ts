import type { Severity } from '@watchfloor/events';
import { compareSeverity } from '@watchfloor/policy';
import type { Check } from './fact.ts';

const severer = (one: Severity | undefined, other: Severity): Severity =>
  one === undefined || compareSeverity(other, one) > 0 ? other : one;

/** What the gravest alert of an open incident said, its stream was told, whoever died meanwhile. */
export const gravestTold = (): Check => {
  const waiting = new Map<string, readonly Severity[]>();
  const gravest = new Map<string, Severity>();
  const told = new Map<string, Severity>();
  const closed = new Set<string>();
  const put = (incident: string, severities: readonly Severity[]): void => {
    for (const severity of severities) gravest.set(incident, severer(gravest.get(incident), severity));
  };
  return {
    see: (fact) => {
      const incident = fact.stream.slice('incident-'.length);
      if (fact.type === 'AlertsReceived')
        waiting.set(
          fact.id,
          fact.data.alerts.map(({ severity }) => severity),
        );
      if (fact.type === 'AlertsGrouped')
        for (const { event, runs } of fact.data.chunks) {
          const severities = waiting.get(event) ?? [];
          waiting.delete(event);
          let from = 0;
          for (let at = 0; at < runs.length; at += 2) {
            const [decided, count = 0] = [fact.data.incidents[runs[at] ?? -1], runs[at + 1]];
            if (decided && decided.decision !== 'counted quietly')
              put(decided.incident, severities.slice(from, from + count));
            from += count;
          }
        }
      if (fact.type === 'IncidentRegistered' || fact.type === 'AlertsJoined')
        told.set(incident, severer(told.get(incident), fact.data.severity));
      if (fact.type === 'IncidentClosed') closed.add(incident);
      if (fact.type === 'IncidentReopened') closed.delete(incident);
    },
    finish: () => {
      const open = [...told].filter(([incident]) => gravest.has(incident) && !closed.has(incident));
      return {
        promise: 'the gravest alert of every open incident was told',
        compared: open.length,
        violations: open.flatMap(([incident, severity]) => {
          const most = severer(gravest.get(incident), severity);
          return most === severity ? [] : [`${incident} was told of ${severity} and holds an alert that is ${most}`];
        }),
      };
    },
  };
};

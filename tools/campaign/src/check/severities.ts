import type { Severity } from '@watchfloor/events';
import { compareSeverity } from '@watchfloor/policy';
import { ordinalsOf } from '@watchfloor/processes';
import type { Check } from './fact.ts';

const severer = (one: Severity | undefined, other: Severity): Severity =>
  one === undefined || compareSeverity(other, one) > 0 ? other : one;

const note = (gravest: Map<string, Severity>, stream: string, severity: Severity): void => {
  gravest.set(stream, severer(gravest.get(stream), severity));
};

/** What the gravest alert of an open incident said, its stream was told, whoever died meanwhile. */
export const gravestTold = (): Check => {
  const waiting = new Map<string, readonly Severity[]>();
  const [held, told] = [new Map<string, Severity>(), new Map<string, Severity>()];
  const closed = new Set<string>();
  return {
    see: (fact) => {
      if (fact.type === 'AlertsReceived') {
        const severities = fact.data.alerts.map(({ severity }) => severity);
        waiting.set(fact.id, severities);
      }
      if (fact.type === 'AlertsGrouped')
        for (const { event, runs } of fact.data.chunks) {
          const ordinals = ordinalsOf(runs);
          for (const [index, severity] of (waiting.get(event) ?? []).entries()) {
            const decided = fact.data.incidents[ordinals[index] ?? -1];
            if (decided && decided.decision !== 'counted quietly') note(held, `incident-${decided.incident}`, severity);
          }
          waiting.delete(event);
        }
      if (fact.type === 'IncidentRegistered' || fact.type === 'AlertsJoined')
        note(told, fact.stream, fact.data.severity);
      if (fact.type === 'IncidentClosed') closed.add(fact.stream);
      if (fact.type === 'IncidentReopened') closed.delete(fact.stream);
    },
    finish: () => {
      const open = [...told].filter(([stream]) => held.has(stream) && !closed.has(stream));
      return {
        promise: 'the gravest alert of every open incident was told',
        compared: open.length,
        violations: open.flatMap(([stream, severity]) => {
          const most = severer(held.get(stream), severity);
          return most === severity ? [] : [`${stream} was told of ${severity} and holds an alert that is ${most}`];
        }),
      };
    },
  };
};

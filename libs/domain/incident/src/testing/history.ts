import { defaultSlaPolicy, IncidentRegistered, type Severity } from '@watchfloor/events';
import { specify } from '@watchfloor/kernel/testing';
import { incidentDecider, type IncidentEvent } from '../index.ts';

/** An incident of the specs: registered at 0 under the default policy, worked by per-1. */
export const incident = incidentDecider(() => defaultSlaPolicy);
export const { given } = specify(incident);

export const min = (n: number): number => n * 60_000;
export const per1 = 'per-1';
export const lead = { reason: 'the holder is ill' };
export const packet = { checked: 'sign-in log', ruledOut: 'travel', hypothesis: 'stolen token' };

export const registered = (over: Partial<IncidentRegistered['data']> = {}): IncidentEvent => ({
  type: 'IncidentRegistered',
  data: { ...IncidentRegistered.example, severity: 'high' satisfies Severity, registeredAt: 0, at: 0, ...over },
});
export const gift = (to = per1, request = 'req-1'): IncidentEvent => ({
  type: 'IncidentGiven',
  data: { to, request, by: 'order', at: min(1), startBy: min(3), because: 'highest score' },
});
export const started = (at = min(2), by = per1): IncidentEvent => ({ type: 'WorkStarted', data: { by, at } });
export const waiting = (at = min(5)): IncidentEvent => ({
  type: 'WaitingStarted',
  data: { by: per1, question: 'Was this you?', at },
});
export const answered = (at = min(9)): IncidentEvent => ({
  type: 'CustomerAnswered',
  data: { by: per1, text: 'A token was reused.', recommendations: [], at },
});
export const closed = (at = min(10)): IncidentEvent => ({
  type: 'IncidentClosed',
  data: { by: per1, verdict: 'true positive', classification: 'credential theft', summary: '', at },
});
export const escalated = (to: 'L2' | 'L3' = 'L2', at = min(6)): IncidentEvent => ({
  type: 'IncidentEscalated',
  data: { by: per1, to, packet, at },
});
export const breached = (metric: 'reaction' | 'analysis', dueAt: number, at: number, cycle = 0): IncidentEvent => ({
  type: 'SlaBreached',
  data: { metric, cycle, dueAt, at },
});

/** The ways an incident can stand, each as the history that leads there. */
export const standing = {
  new: [registered()],
  given: [registered(), gift()],
  inWork: [registered(), gift(), started()],
  waiting: [registered(), gift(), started(), waiting()],
  answered: [registered(), gift(), started(), answered()],
  closed: [registered(), gift(), started(), answered(), closed()],
} as const satisfies Record<string, readonly IncidentEvent[]>;

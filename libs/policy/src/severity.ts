import type { Severity } from '@watchfloor/events';

const order: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2, critical: 3 };

/** Negative when `a` is less severe than `b`, zero when equal. */
export const compareSeverity = (a: Severity, b: Severity): number => order[a] - order[b];

/** SLA class: targets are agreed for critical incidents and for all others (handbook 1.4). */
export const slaClassOf = (severity: Severity): 'critical' | 'normal' =>
  severity === 'critical' ? 'critical' : 'normal';

/** Severity people judged, and the worst the detectors have said so far. */
export interface SeverityView {
  readonly severity: Severity;
  readonly alertSeverity: Severity;
}

/** Further alerts raise an incident only when they are worse than every one before: a person's lower judgement is not undone by more of the same. */
export const withJoined = (view: SeverityView, joined: Severity): SeverityView => {
  if (compareSeverity(joined, view.alertSeverity) <= 0) return view;
  return { alertSeverity: joined, severity: compareSeverity(joined, view.severity) > 0 ? joined : view.severity };
};

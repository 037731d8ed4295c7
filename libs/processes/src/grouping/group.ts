import type { Alert, Entity, Observable, Severity } from '@watchfloor/events';
import { compareSeverity } from '@watchfloor/policy';

/** What grouping knows about one incident born from alerts. Counts are exact; instants in ms since 1970. */
export interface Group {
  readonly incident: string;
  /** The how-manieth it was opened. */
  readonly nth: number;
  readonly customer: string;
  readonly scenario: string;
  readonly entity: Entity;
  /** First and last alert by the alerts' own times. */
  firstAt: number;
  lastAt: number;
  total: number;
  severity: Severity;
  /** At most 200, further ones are counted. */
  readonly observables: Observable[];
  /** The observables by kind and value, made when an alert asks: thousands of incidents rest for each that takes alerts. */
  known: Set<string> | undefined;
  leftOut: number;
  closed: { readonly at: number; readonly quiet: boolean } | undefined;
  quiet: { total: number; lastAt: number };
  /** What the incident's own stream was told last, and how long to keep still after it. */
  told: { total: number; quiet: number; at: number; restMs: number };
}

const OBSERVABLES = 200;
const keyOf = ({ kind, value }: Observable): string => `${kind}:${value}`;

/** NUL cannot stand in any of the parts, so no two groups share a key. */
export const groupKey = (customer: string, scenario: string, { kind, value }: Entity): string =>
  `${customer}\0${scenario}\0${kind}\0${value}`;
export const entityKey = (customer: string, { kind, value }: Entity): string => `${customer}\0${kind}\0${value}`;

/** `at` is the first alert's own time, not later than its receipt. */
export const openGroup = (
  incident: string,
  nth: number,
  customer: string,
  alert: Alert,
  at: number,
  told: { readonly at: number; readonly restMs: number },
): Group => ({
  incident,
  nth,
  customer,
  scenario: alert.scenario,
  entity: alert.entity,
  firstAt: at,
  lastAt: at,
  total: 0,
  severity: alert.severity,
  observables: [],
  known: undefined,
  leftOut: 0,
  closed: undefined,
  quiet: { total: 0, lastAt: 0 },
  told: { total: 0, quiet: 0, ...told },
});

const knownIn = (group: Group): Set<string> => (group.known ??= new Set(group.observables.map(keyOf)));

/** One more alert. `at` as above. */
export const absorb = (group: Group, alert: Alert, at: number): void => {
  group.total += 1;
  if (at < group.firstAt) group.firstAt = at;
  if (at > group.lastAt) group.lastAt = at;
  if (compareSeverity(alert.severity, group.severity) > 0) group.severity = alert.severity;
  const known = knownIn(group);
  for (const observable of alert.observables) {
    const key = keyOf(observable);
    if (known.has(key)) continue;
    if (known.size < OBSERVABLES) {
      known.add(key);
      group.observables.push(observable);
    } else group.leftOut += 1;
  }
};

const INDICATORS: ReadonlySet<Observable['kind']> = new Set(['ip', 'domain', 'hash', 'user']);

/**
 * An indicator that the closed incident did not show. URLs and hosts are left out: they differ from request to request.
 * An incident that overflowed its list had so many that one more says nothing.
 */
export const hasNewIndicator = (group: Group, alert: Alert): boolean =>
  group.leftOut === 0 && alert.observables.some((one) => INDICATORS.has(one.kind) && !knownIn(group).has(keyOf(one)));

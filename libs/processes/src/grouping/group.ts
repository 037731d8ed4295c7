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
  /** Those of them that the stream was told before the closing, made when an alert asks. */
  shown: Set<string> | undefined;
  leftOut: number;
  closed: { readonly at: number; readonly quiet: boolean } | undefined;
  quiet: { total: number; lastAt: number };
  told: Told;
}

/** What the incident's own stream took last, which is all that anybody was shown, and how long to keep still after `at`. */
export interface Told {
  readonly total: number;
  readonly quiet: number;
  readonly at: number;
  readonly restMs: number;
  readonly severity: Severity;
  /** So many of the observables, from the first. */
  readonly observables: number;
  readonly leftOut: number;
}

const OBSERVABLES = 200;
const keyOf = ({ kind, value }: Observable): string => `${kind}:${value}`;

/** NUL cannot stand in any of the parts, so no two groups share a key. */
export const groupKey = (customer: string, scenario: string, { kind, value }: Entity): string =>
  `${customer}\0${scenario}\0${kind}\0${value}`;
export const entityKey = (customer: string, { kind, value }: Entity): string => `${customer}\0${kind}\0${value}`;

/** `at` is the first alert's own time, not later than its receipt; nobody was told of it yet. */
export const openGroup = (
  incident: string,
  nth: number,
  customer: string,
  alert: Alert,
  at: number,
  rest: Pick<Told, 'at' | 'restMs'>,
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
  shown: undefined,
  leftOut: 0,
  closed: undefined,
  quiet: { total: 0, lastAt: 0 },
  told: { total: 0, quiet: 0, severity: alert.severity, observables: 0, leftOut: 0, ...rest },
});

/** Takes over what an alert brings, beside its being one more; answers how many observables found no place. */
const learn = (group: Group, { severity, observables }: Alert): number => {
  if (compareSeverity(severity, group.severity) > 0) group.severity = severity;
  const known = (group.known ??= new Set(group.observables.map(keyOf)));
  let leftOut = 0;
  for (const observable of observables) {
    const key = keyOf(observable);
    if (known.has(key)) continue;
    if (known.size < OBSERVABLES) {
      known.add(key);
      group.observables.push(observable);
    } else leftOut += 1;
  }
  return leftOut;
};

/** One more alert. `at` as above. */
export const absorb = (group: Group, alert: Alert, at: number): void => {
  group.total += 1;
  if (at < group.firstAt) group.firstAt = at;
  if (at > group.lastAt) group.lastAt = at;
  group.leftOut += learn(group, alert);
};

/** An alert that is counted already: what it brought, in case nobody was told of it before the node that knew it died. */
export const recall = (group: Group, alert: Alert): void => {
  learn(group, alert);
};

const INDICATORS: ReadonlySet<Observable['kind']> = new Set(['ip', 'domain', 'hash', 'user']);

/**
 * An indicator that alerts did not show on the incident before it was closed. URLs and hosts are left out: they differ from
 * request to request. An incident that overflowed its list had so many that one more says nothing.
 */
export const hasNewIndicator = (group: Group, alert: Alert): boolean => {
  if (group.told.leftOut > 0) return false;
  const shown = (group.shown ??= new Set(group.observables.slice(0, group.told.observables).map(keyOf)));
  return alert.observables.some((one) => INDICATORS.has(one.kind) && !shown.has(keyOf(one)));
};

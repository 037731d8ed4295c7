/** How alerts become incidents; every decision carries the version. Durations in milliseconds. */
export interface GroupingRules {
  readonly version: number;
  /** An alert joins when it lies no further than this from the incident's alerts, by the alerts' own times. */
  readonly windowMs: number;
  /** After a benign or false-positive closing, alerts with nothing new are only counted, for this long. */
  readonly quietMs: number;
  /** An entity on which an attack was confirmed has no quiet hour for this long: noise there may be its cover. */
  readonly alertAfterConfirmedMs: number;
  /** A scenario not seen on an entity for this long is new there. Also how long a closed incident is remembered. */
  readonly memoryMs: number;
  /** Open incidents of one customer, scenario and entity that a late alert can still find; as many closed ones are kept. */
  readonly perSlot: number;
  /** A summary of joined alerts follows the last one after this long, doubling to the longest. */
  readonly summaryMs: { readonly shortest: number; readonly longest: number };
}

const HOUR = 3_600_000;

export const defaultGroupingRules: GroupingRules = {
  version: 1,
  windowMs: HOUR,
  quietMs: HOUR,
  alertAfterConfirmedMs: 24 * HOUR,
  memoryMs: 30 * 24 * HOUR,
  perSlot: 8,
  summaryMs: { shortest: 1000, longest: 300_000 },
};

/** How a shift hands out work. Durations in milliseconds. Defaults of ours; the API's configuration may override them. */
export interface ShiftRules {
  /** A given incident that is not started by then goes back into the order. */
  readonly startWithinMs: number;
  /** A session unseen for this long counts as gone: what was given but not started goes back. */
  readonly sessionGoneMs: number;
  /** Past this many declines in one UTC day the shift lead is told. */
  readonly declineLimitPerDay: number;
  /** Second line joins the first analysis when first line is overloaded (handbook 1.2 and 1.7). */
  readonly overload: boolean;
}

export const defaultShiftRules: ShiftRules = {
  startWithinMs: 2 * 60_000,
  sessionGoneMs: 60_000,
  declineLimitPerDay: 3,
  overload: false,
};

/** How a shift hands out work. Durations in milliseconds. */
export interface ShiftRules {
  /** A given incident that is not started by then goes back into the order. */
  readonly startWithinMs: number;
  /** A session unseen for this long counts as gone: what was given but not started goes back. */
  readonly sessionGoneMs: number;
  /** Past this many declines in one UTC day the shift lead is told. */
  readonly declineLimitPerDay: number;
}

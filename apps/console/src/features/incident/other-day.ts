type Instant = string | number;

const dayOf = (at: Instant) => new Date(at).toDateString();

/** Whether a list of times must name the day before this one: it is another than that of the row before, at first than today. */
export const isOtherDay = (at: Instant, before: Instant | undefined, now: number): boolean =>
  dayOf(at) !== dayOf(before ?? now);

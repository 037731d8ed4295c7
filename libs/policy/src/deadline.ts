import type { Metric } from '@watchfloor/events';

/** Something that happens by itself unless somebody acts first: `dueAt` in ms since 1970. */
export type Deadline =
  | { readonly kind: 'start-by'; readonly dueAt: number }
  | { readonly kind: 'warn' | 'breach'; readonly dueAt: number; readonly metric: Metric; readonly cycle: number };

/** `holder`: whose hands the incident is in, so who has to start, or whose breach it is. */
export type IncidentDeadline = Deadline & { readonly incident: string; readonly holder: string | null };

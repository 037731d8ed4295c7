import { metric } from '@watchfloor/events/values';
import { z } from 'zod';

/** Words of the events that people choose from; their lists stand there and nowhere else. */
export { hostName, lane, observableKind, role, severity, sourceFormat, tier, verdict } from '@watchfloor/events/values';
export type { Lane, ObservableKind, Tier, Verdict } from '@watchfloor/events/values';

/** Times on the wire are ISO 8601 in UTC; durations carry their unit in the name. */
export const iso = z.iso.datetime();
export const id = z.string().min(1).max(200);

export const zone = z.enum(['red', 'yellow', 'green']);
export type Zone = z.output<typeof zone>;

/** Where an incident stands, as people say it. */
export const incidentState = z.enum(['new', 'given', 'in work', 'waiting for customer', 'answered', 'closed']);
export type IncidentState = z.output<typeof incidentState>;
export const certainty = z.enum(['suspected', 'confirmed', 'refuted']);

/** A sentence the console says in the reader's language: a message key and what goes into it. */
export const sentence = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Sentence = z.output<typeof sentence>;

export const named = z.object({ id, name: z.string() });
export type Named = z.output<typeof named>;

/**
 * A clock as of `usedMs`: while `runningSince` is set it grows with time, so a screen counts down without asking.
 * Due at runningSince + (targetMs - usedMs).
 */
export const clock = z.object({
  metric,
  state: z.enum(['running', 'paused', 'met', 'missed']),
  targetMs: z.int(),
  usedMs: z.int(),
  runningSince: iso.nullable(),
  warnAt: z.number(),
  startedAt: iso,
  stoppedAt: iso.nullable(),
});
export type Clock = z.output<typeof clock>;

/** When the target is reached if the clock runs on, in milliseconds since 1970; null while it stands still. */
export const dueAt = ({ runningSince, targetMs, usedMs }: Clock): number | null =>
  runningSince === null ? null : Date.parse(runningSince) + targetMs - usedMs;

/** What a command answers: where its stream and the log stand now. A query with `after=position` waits for it. */
export const accepted = z.object({ revision: z.int(), position: z.string().nullable() });
export type Accepted = z.output<typeof accepted>;

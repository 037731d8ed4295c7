import { z } from 'zod';
import { observable, severity, tier, verdict } from '@watchfloor/events/values';
import { incidentVerb } from './incident-verb.ts';
import { queueRow } from './queue.ts';
import { clock, id, iso, lane, named, sentence, zone } from './values.ts';

export const factorKey = z.enum(['type', 'source', 'slaUsed', 'customer', 'confidence']);
export const score = z.object({
  total: z.number(),
  zone,
  lane,
  policy: z.int(),
  computedAt: iso,
  zones: z.object({ red: z.number(), yellow: z.number() }),
  factors: z.array(
    z.object({ key: factorKey, value: z.number(), weight: z.number(), points: z.number(), because: z.array(sentence) }),
  ),
});
export type Score = z.output<typeof score>;

/** One row of the timeline per event; the console has one presenter per kind in a total map. */
export const timelineKind = z.enum([
  'registered',
  'alerts-joined',
  'alerts-quiet',
  'given',
  'returned',
  'started',
  'waiting',
  'waiting-ended',
  'confirmed',
  'refuted',
  'answered',
  'closed',
  'escalated',
  'handed-back',
  'reopened',
  'severity-changed',
  'observable-added',
  'observable-removed',
  'note',
  'sla-warned',
  'sla-breached',
  'lead-told',
]);
export type TimelineKind = z.output<typeof timelineKind>;

/**
 * What goes into each kind's sentence; people and tiers by name, times as ISO 8601. `?` may be missing.
 * `whom` (given, returned, lead-told): the id of the person it is about.
 * registered: origin alerts reason · alerts-joined, alerts-quiet: total · given: to place? open? score? lead? reason?
 *   (place and open count what its holder may see: for the holder and for readers cleared for every customer)
 * returned: from why reason? (of a decline for shift leads and whoever declined) · started: usedMs? targetMs? (of the reaction) · closed: verdict classification notTold?
 * escalated: to · handed-back: to reason · reopened: reason · severity-changed: from to reason
 * observable-added, -removed: kind value · sla-warned, -breached: metric · lead-told: about person?
 * In `text`: the question (waiting), the reply (waiting-ended), the reason (confirmed, refuted), what was written (answered,
 * closed, note, registered by hand), the packet (escalated).
 */
export const timelineEntry = z.object({
  kind: timelineKind,
  revision: z.int(),
  at: iso,
  /** null: the platform itself. */
  actor: named.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Longer text (Markdown): a note, an answer, a packet. */
  text: z.string().nullable(),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

export const handMember = z.object({
  id,
  number: z.int(),
  title: z.string(),
  scenario: z.string(),
  zone,
  score: z.int(),
  state: z.string(),
});

export const incidentPage = z.object({
  row: queueRow,
  observables: z.array(observable.extend({ seenIn: z.int() })),
  clocks: z.array(clock),
  score,
  timeline: z.array(timelineEntry),
  given: z
    .object({ at: iso, startBy: iso, because: z.string(), place: z.int().nullable(), open: z.int().nullable() })
    .nullable(),
  companions: z.array(handMember),
  previous: z.object({ id, number: z.int() }).nullable(),
  verdict: verdict.nullable(),
  classification: z.string().nullable(),
  quietAlerts: z.int(),
  firstAlertAt: iso.nullable(),
  lastAlertAt: iso.nullable(),
  link: z.string().nullable(),
  report: z.string().nullable(),
  slaPolicy: z.int(),
  asset: z.object({ name: z.string(), criticality: z.int() }).nullable(),
  source: named.nullable(),
  similar: z.array(z.object({ id, number: z.int(), title: z.string(), verdict: verdict.nullable() })),
  viewers: z.array(named),
  /** The desks it was escalated away from, the nearest first: where it may be handed back to. */
  cameFrom: z.array(tier),
  /** Verbs this reader may use now. */
  may: z.array(incidentVerb),
  revision: z.int(),
  position: z.string(),
});
export type IncidentPage = z.output<typeof incidentPage>;

export const alertView = z.object({
  address: z.string(),
  at: iso,
  receivedAt: iso,
  title: z.string(),
  severity,
  source: named.nullable(),
  detectorId: z.string(),
  link: z.string().nullable(),
  observables: z.array(observable),
  raw: z.string(),
});
export type AlertView = z.output<typeof alertView>;

import { z } from 'zod';

/** Words that several events share. Instants are whole milliseconds since 1970 UTC; ids are opaque strings. */
export const instant = z.int();
export const id = z.string().min(1).max(200);

export const severity = z.enum(['critical', 'high', 'medium', 'low']);
export type Severity = z.output<typeof severity>;

export const verdict = z.enum(['true positive', 'benign positive', 'false positive', 'undetermined']);
export type Verdict = z.output<typeof verdict>;

/** Where an incident waits for a hand: a line of the shift, the on-call analyst, or forensics. */
export const tier = z.enum(['L1', 'L2', 'L3', 'on-call', 'forensics']);
export type Tier = z.output<typeof tier>;

export const observableKind = z.enum(['ip', 'host', 'user', 'hash', 'domain', 'url']);
export type ObservableKind = z.output<typeof observableKind>;
export const observable = z.object({ kind: observableKind, value: z.string().min(1).max(2048) });
export type Observable = z.output<typeof observable>;

/** What an incident is about: the one thing that only one hand works on at a time. */
export const entity = z.object({ kind: observableKind, value: z.string().min(1).max(2048) });
export type Entity = z.output<typeof entity>;

export const role = z.enum([
  'L1 engineer',
  'L2 engineer',
  'L3 analyst',
  'on-call analyst',
  'forensics',
  'content development',
  'service manager',
  'shift lead',
  'administrator',
  'auditor',
]);
export type Role = z.output<typeof role>;

/** Stands for the person where an older version named none: then the stream tells who, or the event's actor. */
export const NOT_NAMED = 'unknown';

/** Clearance: the customers a person may see, or all of them. */
export const clearance = z.union([z.literal('all'), z.array(id)]);
export type Clearance = z.output<typeof clearance>;

/** The two parts of the order: what is about to miss its target stands above everything else. */
export const lane = z.enum(['near breach', 'by score']);
export type Lane = z.output<typeof lane>;

/** Where it stood in the order when it was given, and by which version's score. */
export const placeInOrder = z.object({
  place: z.int().min(1),
  open: z.int().min(1),
  score: z.number(),
  lane,
  scoringPolicy: z.int(),
});

/** A shift lead acted on work in another hand, and why; the event's `by` is the lead. */
export const leadAct = z.object({ reason: z.string().min(1).max(1000) });
export type LeadAct = z.output<typeof leadAct>;

export const metric = z.enum(['reaction', 'analysis']);
export type Metric = z.output<typeof metric>;

/** A host as detectors name it: one word, and neither an address range nor several names. */
export const hostName = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[^\s,;/]+$/, 'one host, without blanks, commas or slashes');

/** What a source speaks; `generic` is read by a mapping. */
export const sourceFormat = z.enum(['wazuh', 'suricata', 'generic']);
export type SourceFormat = z.output<typeof sourceFormat>;

/** One alert in the normal form every detector's format is mapped to. `raw` is the body as received, kept as text. */
export const alert = z.object({
  detectorId: z.string().min(1).max(512),
  at: instant,
  title: z.string().min(1).max(500),
  scenario: z.string().min(1).max(300),
  severity,
  entity,
  observables: z.array(observable).max(200),
  link: z.string().max(2048).optional(),
  raw: z.string(),
});
export type Alert = z.output<typeof alert>;

const path = z.string().min(1).max(200);
/** Text with `{field.path}` in it: one field, several, or a constant. */
const template = z.string().min(1).max(500);
/** A source has a handful of grades; the mapping is read again and again. */
const grades = z
  .record(z.string(), severity)
  .refine((map) => Object.keys(map).length <= 1_000, 'more than 1000 grades');
const reading = z.object({ kind: observableKind, from: template });

/** How a generic source's fields become an alert: configuration that a source carries, read once per source. */
export const fieldMapping = z.strictObject({
  id: template.optional(),
  time: z.strictObject({ field: path, format: z.enum(['epoch-seconds', 'epoch-milliseconds', 'iso']) }),
  title: template,
  scenario: template,
  severity: z.strictObject({ from: template.optional(), map: grades, otherwise: severity }),
  /** In order of preference: the first one that is filled in is the entity. */
  entity: z.array(reading).min(1).max(20),
  observables: z.array(reading).max(50),
  link: template.optional(),
});
export type FieldMapping = z.output<typeof fieldMapping>;

/** How the five indicators (each 0–100) become a score 0–100, a zone and a lane. Weights sum to 100. Handbook 1.4. */
export const scoringPolicy = z.object({
  weights: z.object({
    type: z.number(),
    source: z.number(),
    slaUsed: z.number(),
    customer: z.number(),
    confidence: z.number(),
  }),
  zones: z.object({ red: z.number(), yellow: z.number() }),
  /** Share of a target (0–1) past which an incident moves to the lane above everything younger. */
  laneThreshold: z.number().gt(0).max(1),
  /** Type criticality of a severity, 0–100. */
  typeCriticality: z.record(severity, z.number()),
  defaultAssetCriticality: z.number(),
  rarityDays: z.number(),
});
export type ScoringPolicy = z.output<typeof scoringPolicy>;

const targets = z.object({ critical: z.int(), normal: z.int() });

/** Targets in milliseconds per SLA class, and the share of a target at which a warning is due. Handbook 1.3. */
export const slaPolicy = z.object({
  targetMs: z.object({ reaction: targets, analysis: targets }),
  warnAt: z.number().gt(0).lt(1),
});
export type SlaPolicy = z.output<typeof slaPolicy>;

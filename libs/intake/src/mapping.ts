import { observableKind, severity } from '@watchfloor/events';
import { z } from 'zod';

const path = z.string().min(1).max(200);
/** Text with `{field.path}` in it: one field, several, or a constant. */
const template = z.string().min(1).max(500);
/** A source has a handful of grades; the mapping is read again and again. */
const grades = z
  .record(z.string(), severity)
  .refine((map) => Object.keys(map).length <= 1_000, 'more than 1000 grades');
const reading = z.object({ kind: observableKind, from: template });

/** How a generic source's fields become an alert: configuration that a source carries, read once per source. */
export const mapping = z.strictObject({
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
export type Mapping = z.output<typeof mapping>;

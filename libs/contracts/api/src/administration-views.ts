import { z } from 'zod';
import { clearance, role, sourceFormat } from '@watchfloor/events/values';
import { id, iso, named } from './values.ts';

/** Of customers and assets, 0 to 100. */
export const weight = z.int().min(0).max(100);
/** Our field → where it stands in theirs. */
export const mapping = z.record(z.string(), z.unknown());

export const personView = z.object({
  id,
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  clearance,
  specialities: z.array(z.string()),
  onCall: z.boolean(),
  suspended: z.boolean(),
  invited: z.boolean(),
  hasPassword: z.boolean(),
});
export type PersonView = z.output<typeof personView>;
export const customerView = z.object({
  id,
  name: z.string(),
  weight,
  assets: z.array(
    z.object({
      id,
      name: z.string(),
      hosts: z.array(z.string()),
      ranges: z.array(z.string()),
      criticality: weight,
      note: z.string(),
    }),
  ),
});
export type CustomerView = z.output<typeof customerView>;
export const sourceView = z.object({
  id,
  name: z.string(),
  customer: named,
  format: sourceFormat,
  mapping: mapping.nullable(),
  keys: z.array(z.object({ id, prefix: z.string(), issuedAt: iso })),
  lastAlertAt: iso.nullable(),
  alerts: z.int(),
  quarantined: z.int(),
});
export type SourceView = z.output<typeof sourceView>;

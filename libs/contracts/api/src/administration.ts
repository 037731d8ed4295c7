import { z } from 'zod';
import { clearance, hostName, role, sourceFormat, tier } from '@watchfloor/events/values';
import { customerView, mapping, personView, sourceView, weight } from './administration-views.ts';
import { policiesInForce } from './policy.ts';
import { once, onceOnRevision, route } from './route.ts';
import { email } from './session.ts';
import { accepted, id, iso, named } from './values.ts';

const one = z.object({ id });
const made = accepted.extend({ id });
const personForm = z.object({
  name: z.string().trim().min(1).max(200),
  roles: z.array(role).min(1).max(role.options.length),
  clearance,
  specialities: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  onCall: z.boolean().default(false),
});
const customerForm = z.object({ name: z.string().trim().min(1).max(200), weight });
/** An address range of a customer, as 192.0.2.0/24 or 2001:db8::/32. */
export const addressRange = z.union([z.cidrv4(), z.cidrv6()]);
const assetForm = z.object({
  name: z.string().trim().min(1).max(200),
  hosts: z.array(hostName).max(1000).default([]),
  ranges: z.array(addressRange).max(1000).default([]),
  criticality: weight,
  note: z.string().trim().max(1000).default(''),
});

export const administrationRoutes = {
  people: route({
    method: 'GET',
    path: '/api/v1/people',
    summary: 'Everybody with an account',
    needs: 'people.manage',
    answers: z.object({ people: z.array(personView) }),
  }),
  names: route({
    method: 'GET',
    path: '/api/v1/people/names',
    summary: 'Names for mentions and assignment, with the tiers whose work each takes',
    needs: 'incident.read',
    /** `hasDesk`: an incident may be given to them. */
    answers: z.object({
      people: z.array(named.extend({ roles: z.array(role), hasDesk: z.boolean(), tiers: z.array(tier) })),
    }),
  }),
  invite: route({
    method: 'POST',
    path: '/api/v1/people',
    summary: 'Register a person; answers the invitation link, shown once',
    needs: 'people.manage',
    body: personForm.extend({ email }),
    honours: once,
    answers: made.extend({ invitation: z.string() }),
  }),
  changePerson: route({
    method: 'PUT',
    path: '/api/v1/people/:id',
    summary: 'Change roles, clearance, specialities',
    needs: 'people.manage',
    params: one,
    body: personForm,
    honours: onceOnRevision,
    answers: accepted,
  }),
  reinvite: route({
    method: 'POST',
    path: '/api/v1/people/:id/invitation',
    summary: 'A new invitation link, shown once',
    needs: 'people.manage',
    params: one,
    body: z.object({}),
    honours: once,
    answers: accepted.extend({ invitation: z.string() }),
  }),
  suspend: route({
    method: 'POST',
    path: '/api/v1/people/:id/suspend',
    summary: 'No sign-in, sessions end',
    needs: 'people.manage',
    params: one,
    body: z.object({ reason: z.string().trim().min(1).max(1000) }),
    honours: onceOnRevision,
    answers: accepted,
  }),
  restore: route({
    method: 'POST',
    path: '/api/v1/people/:id/restore',
    summary: 'May sign in again',
    needs: 'people.manage',
    params: one,
    body: z.object({}),
    honours: onceOnRevision,
    answers: accepted,
  }),
  erase: route({
    method: 'POST',
    path: '/api/v1/people/:id/erase',
    summary: 'Erase personal data: the key of the sealed fields is deleted',
    needs: 'people.manage',
    params: one,
    body: z.object({}),
    honours: onceOnRevision,
    answers: accepted,
  }),
  customers: route({
    method: 'GET',
    path: '/api/v1/customers',
    summary: 'Customers I am cleared for',
    needs: 'customers.read',
    answers: z.object({ customers: z.array(customerView) }),
  }),
  addCustomer: route({
    method: 'POST',
    path: '/api/v1/customers',
    summary: 'Register a customer',
    needs: 'customers.manage',
    body: customerForm,
    honours: once,
    answers: made,
  }),
  changeCustomer: route({
    method: 'PUT',
    path: '/api/v1/customers/:id',
    summary: 'Change name or weight',
    needs: 'customers.manage',
    params: one,
    body: customerForm,
    honours: onceOnRevision,
    answers: accepted,
  }),
  addAsset: route({
    method: 'POST',
    path: '/api/v1/customers/:id/assets',
    summary: 'Record an asset',
    needs: 'customers.manage',
    params: one,
    body: assetForm,
    honours: onceOnRevision,
    answers: made,
  }),
  changeAsset: route({
    method: 'PUT',
    path: '/api/v1/customers/:id/assets/:asset',
    summary: 'Change an asset',
    needs: 'customers.manage',
    params: z.object({ id, asset: id }),
    body: assetForm,
    honours: onceOnRevision,
    answers: accepted,
  }),
  removeAsset: route({
    method: 'DELETE',
    path: '/api/v1/customers/:id/assets/:asset',
    summary: 'Remove an asset',
    needs: 'customers.manage',
    params: z.object({ id, asset: id }),
    honours: onceOnRevision,
    answers: accepted,
  }),
  sources: route({
    method: 'GET',
    path: '/api/v1/sources',
    summary: 'Detectors and their keys',
    needs: 'sources.manage',
    answers: z.object({ sources: z.array(sourceView) }),
  }),
  connect: route({
    method: 'POST',
    path: '/api/v1/sources',
    summary: 'Connect a source; answers its first key, shown once',
    needs: 'sources.manage',
    body: z.object({
      customer: id,
      name: z.string().trim().min(1).max(200),
      format: sourceFormat,
      mapping: mapping.optional(),
    }),
    honours: once,
    answers: made.extend({ key: z.string() }),
  }),
  changeSource: route({
    method: 'PUT',
    path: '/api/v1/sources/:id',
    summary: 'Change name or mapping',
    needs: 'sources.manage',
    params: one,
    body: z.object({ name: z.string().trim().min(1).max(200), mapping: mapping.optional() }),
    honours: onceOnRevision,
    answers: accepted,
  }),
  issueKey: route({
    method: 'POST',
    path: '/api/v1/sources/:id/keys',
    summary: 'A further key, shown once',
    needs: 'sources.manage',
    params: one,
    body: z.object({}),
    honours: once,
    answers: made.extend({ key: z.string() }),
  }),
  revokeKey: route({
    method: 'DELETE',
    path: '/api/v1/sources/:id/keys/:key',
    summary: 'Refuse a key from now on',
    needs: 'sources.manage',
    params: z.object({ id, key: id }),
    honours: onceOnRevision,
    answers: accepted,
  }),
  quarantine: route({
    method: 'GET',
    path: '/api/v1/quarantine',
    summary: 'Rejected alerts, kept as they came',
    needs: 'quarantine.manage',
    query: z.object({
      cursor: z
        .string()
        .regex(/^\d{1,15}$/, 'is none of ours: start from the first page')
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: z.object({
      batches: z.array(
        z.object({
          id,
          source: named,
          customer: named,
          receivedAt: iso,
          /** `items`: the first ones, each with the beginning of its body; these count all of them. */
          total: z.int(),
          kept: z.int(),
          items: z.array(
            z.object({
              index: z.int(),
              code: z.string(),
              detail: z.string(),
              body: z.string(),
              state: z.enum(['kept', 'taken', 'discarded']),
            }),
          ),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  retryQuarantine: route({
    method: 'POST',
    path: '/api/v1/quarantine/:id/retry',
    summary: 'Run quarantined items again',
    needs: 'quarantine.manage',
    params: one,
    body: z.object({}),
    honours: once,
    long: true,
    answers: accepted.extend({ taken: z.int(), refused: z.int() }),
  }),
  discardQuarantine: route({
    method: 'POST',
    path: '/api/v1/quarantine/:id/discard',
    summary: 'Never run these again',
    needs: 'quarantine.manage',
    params: one,
    body: z.object({ reason: z.string().trim().min(1).max(1000) }),
    honours: once,
    answers: accepted,
  }),
  policies: route({
    method: 'GET',
    path: '/api/v1/policies',
    summary: 'The scoring and SLA policies in force',
    needs: 'policy.read',
    answers: policiesInForce,
  }),
};

import { z } from 'zod';
import { entity, observable, severity, tier, verdict } from '@watchfloor/events/values';
import { alertView, incidentPage } from './incident-page.ts';
import type { IncidentVerb } from './incident-verb.ts';
import { type CommandHeader, once, onceOnRevision, route } from './route.ts';
import { accepted, id, iso, named } from './values.ts';

const one = z.object({ id });
const reason = z.string().trim().min(1).max(1000);
const text = z.string().trim().min(1).max(10_000);
/** Where the next page begins, as the page before said. */
const place = z.string().regex(/^\d{1,15}\.\d{1,15}$/, 'is none of ours: start from the first page');

const verb = <Body extends z.ZodType>(
  name: string,
  summary: string,
  body: Body,
  needs: 'incident.work' | 'incident.note' | 'shift.lead' = 'incident.work',
  honours: readonly CommandHeader[] = onceOnRevision,
) =>
  route({
    method: 'POST',
    path: `/api/v1/incidents/:id/${name}`,
    summary,
    needs,
    params: one,
    body,
    honours,
    answers: accepted,
  });

/** Where an incident may be passed on to: everybody else is further than the first line. */
export const escalationTier = tier.exclude(['L1']);
export type EscalationTier = z.output<typeof escalationTier>;

/** A lead who is not the holder acts with a reason. */
const byLead = { leadReason: reason.optional() };

export const incidentRoutes = {
  page: route({
    method: 'GET',
    path: '/api/v1/incidents/:id',
    summary: 'One incident with its timeline',
    needs: 'incident.read',
    params: one,
    query: z.object({ after: z.string().max(100).optional() }),
    answers: incidentPage,
  }),
  alerts: route({
    method: 'GET',
    path: '/api/v1/incidents/:id/alerts',
    summary: 'Its alerts, newest first',
    needs: 'incident.read',
    params: one,
    query: z.object({
      cursor: place.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: z.object({ alerts: z.array(alertView), next: z.string().nullable(), total: z.int() }),
  }),
  closed: route({
    method: 'GET',
    path: '/api/v1/incidents',
    summary: 'Closed incidents, latest first, with their quiet counts',
    needs: 'incident.read',
    query: z.object({
      q: z.string().max(200).optional(),
      cursor: place.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: z.object({
      rows: z.array(
        z.object({
          id,
          number: z.int(),
          title: z.string(),
          entity,
          customer: named,
          verdict,
          closedAt: iso,
          closedBy: named.nullable(),
          quietAlerts: z.int(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  register: route({
    method: 'POST',
    path: '/api/v1/incidents',
    summary: 'Register an incident by hand; the clock starts at the time of the call',
    needs: 'incident.register',
    body: z.object({
      customer: id,
      title: z.string().trim().min(1).max(500),
      scenario: z.string().trim().min(1).max(300).default('reported by a person'),
      severity,
      entity,
      calledAt: iso,
      report: z.string().trim().max(10_000).default(''),
      observables: z.array(observable).max(200).default([]),
    }),
    honours: once,
    answers: accepted.extend({ id }),
  }),
  start: verb('start', 'Accept: the reaction clock stops, the analysis clock runs', z.object(byLead)),
  await: verb('wait', 'Wait for the customer; the clock pauses', z.object({ question: text, ...byLead })),
  resume: verb('resume', 'Waiting is over', z.object({ reply: z.string().trim().max(10_000).default(''), ...byLead })),
  confirm: verb(
    'confirm',
    'No longer suspected',
    z.object({ reason: z.string().trim().max(10_000).default(''), ...byLead }),
  ),
  refute: verb('refute', 'Not an incident', z.object({ reason: text, ...byLead })),
  answer: verb(
    'answer',
    'Give analysis and recommendations to the customer',
    z.object({
      text: z.string().trim().min(1).max(50_000),
      recommendations: z.array(z.string().trim().min(1).max(2000)).max(50).default([]),
      ...byLead,
    }),
  ),
  close: verb(
    'close',
    'Close with verdict and classification',
    z.object({
      verdict,
      classification: z.string().trim().min(1).max(200),
      summary: z.string().trim().max(10_000).default(''),
      notTold: reason.optional(),
      ...byLead,
    }),
  ),
  escalate: verb(
    'escalate',
    'Pass on with its packet',
    z.object({
      to: escalationTier,
      speciality: z.string().trim().min(1).max(100).optional(),
      packet: z.object({ checked: text, ruledOut: text, hypothesis: text }),
      ...byLead,
    }),
  ),
  handBack: verb(
    'hand-back',
    'Give an escalated incident back to an earlier tier',
    z.object({ to: tier, reason, ...byLead }),
  ),
  release: verb(
    'release',
    'Give back what is in hand (a companion, say), with a reason',
    z.object({ reason, ...byLead }),
  ),
  reopen: verb('reopen', 'Open a closed incident again', z.object({ reason })),
  severity: verb('severity', 'Change the severity', z.object({ severity, reason, ...byLead })),
  addObservable: verb('observables', 'Add an observable', z.object({ observable, ...byLead })),
  removeObservable: verb('observables/remove', 'Take an observable off', z.object({ observable, ...byLead })),
  note: verb(
    'notes',
    'Add a note in Markdown; mentions notify',
    z.object({ text: z.string().trim().min(1).max(50_000) }),
    'incident.note',
    // A note conflicts with nothing that anybody else does.
    once,
  ),
  assign: verb(
    'assign',
    'A shift lead gives it to a person, with a reason',
    z.object({ to: id, reason }),
    'shift.lead',
  ),
  readDraft: route({
    method: 'GET',
    path: '/api/v1/incidents/:id/draft',
    summary: 'What I was writing here',
    needs: 'incident.note',
    params: one,
    answers: z.object({ text: z.string(), at: iso.nullable() }),
  }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/v1/incidents/:id/draft',
    summary: 'Keep what I am writing',
    needs: 'incident.note',
    params: one,
    body: z.object({ text: z.string().max(50_000) }),
    answers: z.object({ at: iso }),
  }),
} satisfies Readonly<Record<string, unknown>> & Readonly<Record<IncidentVerb, unknown>>;

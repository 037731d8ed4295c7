import { entity, id, instant, observable, severity } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Incident } from '../state.ts';

const about = {
  customer: id,
  scenario: z.string().min(1).max(300),
  title: z.string().trim().min(1).max(500),
  severity,
  entity,
  observables: z.array(observable).max(200),
  slaPolicy: z.int().min(1),
  restricted: z.boolean(),
  at: instant,
};

/** A phone call, a colleague at the desk: `calledAt` starts the reaction clock. */
export const RegisterByHand = z.object({
  kind: z.literal('RegisterByHand'),
  ...about,
  by: id,
  calledAt: instant,
  report: z.string().trim().max(10_000),
});
export type RegisterByHand = z.output<typeof RegisterByHand>;

/** Grouping found no open incident these alerts belong to: `arrivedAt` of the first one starts the reaction clock. */
export const RegisterFromAlerts = z.object({
  kind: z.literal('RegisterFromAlerts'),
  ...about,
  arrivedAt: instant,
  alerts: z.int().min(1),
  reason: z.string(),
  link: z.string().max(2048).optional(),
  previous: id.optional(),
});
export type RegisterFromAlerts = z.output<typeof RegisterFromAlerts>;

/** Who writes a call down later than this has no clock to start: an early time would only jump the queue. */
const LONGEST_AGO_MS = 24 * 60 * 60_000;

export const registerByHand = (command: RegisterByHand, incident: Incident | null): Decision => {
  if (incident) return reject('already-registered');
  const { kind: _kind, calledAt, ...data } = command;
  if (calledAt > command.at) return reject('called-in-the-future');
  if (calledAt < command.at - LONGEST_AGO_MS) return reject('called-too-long-ago');
  const reason = 'registered by hand';
  return accept([
    { type: 'IncidentRegistered', data: { ...data, origin: 'hand', registeredAt: calledAt, alerts: 0, reason } },
  ]);
};

export const registerFromAlerts = (command: RegisterFromAlerts, incident: Incident | null): Decision => {
  if (incident) return reject('already-registered');
  const { kind: _kind, arrivedAt, ...data } = command;
  return accept([
    { type: 'IncidentRegistered', data: present({ ...data, origin: 'alerts', registeredAt: arrivedAt }) },
  ]);
};

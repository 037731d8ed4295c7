import { entity, id, instant, observable, severity } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Incident } from '../state.ts';

/** A phone call, a colleague at the desk: `calledAt` starts the reaction clock. */
export const RegisterByHand = z.object({
  kind: z.literal('RegisterByHand'),
  customer: id,
  scenario: z.string().min(1).max(300),
  title: z.string().trim().min(1).max(500),
  severity,
  entity,
  observables: z.array(observable).max(200),
  slaPolicy: z.int().min(1),
  restricted: z.boolean(),
  by: id,
  calledAt: instant,
  report: z.string().trim().max(10_000),
  at: instant,
});
export type RegisterByHand = z.output<typeof RegisterByHand>;

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

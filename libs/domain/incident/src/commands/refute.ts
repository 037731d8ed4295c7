import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, isBegun, mayWork } from '../acting.ts';
import type { Decision, Incident } from '../state.ts';

/** It is not an incident, and why. */
export const Refute = z.object({
  kind: z.literal('Refute'),
  ...acting,
  reason: z.string().trim().min(1).max(10_000),
});
export type Refute = z.output<typeof Refute>;

export const refute = (command: Refute, incident: Incident): Decision => {
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  if (!isBegun(incident)) return reject('not-started');
  if (incident.standing.certainty === 'refuted') return reject('already-refuted');
  const { by, at, reason } = command;
  return accept([{ type: 'IncidentRefuted', data: { by, reason, at, ...allowed.value } }]);
};

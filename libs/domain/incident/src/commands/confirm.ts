import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, isBegun, mayWork } from '../acting.ts';
import type { Decision, Incident } from '../state.ts';

/** No longer suspected: it is an incident. */
export const Confirm = z.object({ kind: z.literal('Confirm'), ...acting, reason: z.string().trim().max(10_000) });
export type Confirm = z.output<typeof Confirm>;

export const confirm = (command: Confirm, incident: Incident): Decision => {
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  if (!isBegun(incident)) return reject('not-started');
  if (incident.standing.certainty === 'confirmed') return reject('already-confirmed');
  const { by, at, reason } = command;
  return accept([{ type: 'IncidentConfirmed', data: { by, reason, at, ...allowed.value } }]);
};

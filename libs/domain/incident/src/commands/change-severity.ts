import { severity } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, mayWork } from '../acting.ts';
import { missedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/** A person judges it more or less severe; the running clock's target follows. */
export const ChangeSeverity = z.object({
  kind: z.literal('ChangeSeverity'),
  ...acting,
  severity,
  reason: z.string().trim().min(1).max(1000),
});
export type ChangeSeverity = z.output<typeof ChangeSeverity>;

/** A target already missed stays missed: it is recorded before a longer one takes its place. */
export const changeSeverity = (command: ChangeSeverity, incident: Incident): Decision => {
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  const { by, at, severity: to, reason } = command;
  const from = incident.clocks.severity;
  if (to === from) return reject('same-severity');
  return accept([
    ...missedBy(incident, at),
    { type: 'SeverityChanged', data: { by, from, to, reason, at, ...allowed.value } },
  ]);
};

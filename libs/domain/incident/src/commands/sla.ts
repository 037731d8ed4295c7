import { instant, metric } from '@watchfloor/events';
import { accept, reject, type Result } from '@watchfloor/kernel';
import { dueAt, isOverdue, warnDueAt, type SlaClock, type SlaPolicyOf } from '@watchfloor/policy';
import { z } from 'zod';
import type { IncidentRejection } from '../rejections.ts';
import type { Decision, Incident } from '../state.ts';

const once = { metric, cycle: z.int().min(0), at: instant };

/** The warning share of a target is used up. */
export const Warn = z.object({ kind: z.literal('Warn'), ...once });
export type Warn = z.output<typeof Warn>;

/** A target was missed. */
export const Breach = z.object({ kind: z.literal('Breach'), ...once });
export type Breach = z.output<typeof Breach>;

/** The timers may be late, early or twice: only the running clock of this cycle counts. */
const running = (command: Warn | Breach, { clocks }: Incident): Result<SlaClock, IncidentRejection> => {
  if (command.cycle !== clocks.cycle) return reject('other-cycle');
  const clock = clocks[command.metric];
  return clock?.state === 'running' ? accept(clock) : reject('clock-not-running');
};

export const warn = (command: Warn, incident: Incident, policyOf: SlaPolicyOf): Decision => {
  const { clocks } = incident;
  if (clocks.warned.includes(command.metric) || clocks.breached.includes(command.metric)) {
    return command.cycle === clocks.cycle ? reject('already-recorded') : reject('other-cycle');
  }
  const found = running(command, incident);
  if (!found.ok) return found;
  const warnAt = warnDueAt(found.value, policyOf(clocks.slaPolicy).warnAt) ?? Infinity;
  if (command.at < warnAt) return reject('not-due');
  const { metric: which, cycle, at } = command;
  return accept([{ type: 'SlaWarned', data: { metric: which, cycle, dueAt: dueAt(found.value) ?? at, at } }]);
};

export const breach = (command: Breach, incident: Incident): Decision => {
  const { metric: which, cycle, at } = command;
  if (cycle === incident.clocks.cycle && incident.clocks.breached.includes(which)) return reject('already-recorded');
  const found = running(command, incident);
  if (!found.ok) return found;
  if (!isOverdue(found.value, at)) return reject('not-due');
  return accept([{ type: 'SlaBreached', data: { metric: which, cycle, dueAt: dueAt(found.value) ?? at, at } }]);
};

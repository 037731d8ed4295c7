import { never, reject, type Decider } from '@watchfloor/kernel';
import type { SlaPolicyOf } from '@watchfloor/policy';
import { answer } from './commands/answer.ts';
import { assign } from './commands/assign.ts';
import { changeSeverity } from './commands/change-severity.ts';
import { close } from './commands/close.ts';
import { confirm } from './commands/confirm.ts';
import { countQuietly } from './commands/count-quietly.ts';
import { escalate } from './commands/escalate.ts';
import { give } from './commands/give.ts';
import { handBack } from './commands/hand-back.ts';
import type { IncidentCommand } from './commands/index.ts';
import { joinAlerts } from './commands/join-alerts.ts';
import { note } from './commands/note.ts';
import { addObservable, removeObservable } from './commands/observables.ts';
import { refute } from './commands/refute.ts';
import { registerByHand } from './commands/register.ts';
import { release } from './commands/release.ts';
import { reopen } from './commands/reopen.ts';
import { resume } from './commands/resume.ts';
import { returnUnstarted } from './commands/return-unstarted.ts';
import { breach, warn } from './commands/sla.ts';
import { start } from './commands/start.ts';
import { tellLead } from './commands/tell-lead.ts';
import { wait } from './commands/wait.ts';
import { withdraw } from './commands/withdraw.ts';
import type { IncidentRejection } from './rejections.ts';
import { evolveWith, type Decision, type Incident, type IncidentEvent } from './state.ts';

export { incidentCommand, type IncidentCommand } from './commands/index.ts';
export { isBegun } from './acting.ts';
export type { IncidentCode, IncidentRejection } from './rejections.ts';
export type { Incident, IncidentEvent } from './state.ts';

const decideWith =
  (policyOf: SlaPolicyOf) =>
  (command: IncidentCommand, incident: Incident | null): Decision => {
    if (command.kind === 'RegisterByHand') return registerByHand(command, incident);
    if (incident === null) return reject('not-registered');
    switch (command.kind) {
      case 'JoinAlerts':
        return joinAlerts(command, incident);
      case 'CountQuietly':
        return countQuietly(command, incident);
      case 'Give':
        return give(command, incident);
      case 'Assign':
        return assign(command, incident);
      case 'ReturnUnstarted':
        return returnUnstarted(command, incident);
      case 'Release':
        return release(command, incident);
      case 'Start':
        return start(command, incident);
      case 'Wait':
        return wait(command, incident);
      case 'Resume':
        return resume(command, incident);
      case 'Confirm':
        return confirm(command, incident);
      case 'Refute':
        return refute(command, incident);
      case 'Answer':
        return answer(command, incident);
      case 'Close':
        return close(command, incident);
      case 'Escalate':
        return escalate(command, incident);
      case 'HandBack':
        return handBack(command, incident);
      case 'Reopen':
        return reopen(command, incident);
      case 'ChangeSeverity':
        return changeSeverity(command, incident);
      case 'AddObservable':
        return addObservable(command, incident);
      case 'RemoveObservable':
        return removeObservable(command, incident);
      case 'Note':
        return note(command);
      case 'Warn':
        return warn(command, incident, policyOf);
      case 'Breach':
        return breach(command, incident);
      case 'TellLead':
        return tellLead(command, incident);
      case 'Withdraw':
        return withdraw(command, incident);
      default:
        return never(command);
    }
  };

export type IncidentDecider = Decider<Incident | null, IncidentCommand, IncidentEvent, IncidentRejection>;

/** The incident, judged by the SLA policies in force when each was registered. */
export const incidentDecider = (policyOf: SlaPolicyOf): IncidentDecider => ({
  initial: null,
  evolve: evolveWith(policyOf),
  decide: decideWith(policyOf),
});

import { z } from 'zod';
import { AddObservable, RemoveObservable } from './observables.ts';
import { Answer } from './answer.ts';
import { Assign } from './assign.ts';
import { ChangeSeverity } from './change-severity.ts';
import { Close } from './close.ts';
import { Confirm } from './confirm.ts';
import { CountQuietly } from './count-quietly.ts';
import { Escalate } from './escalate.ts';
import { Give } from './give.ts';
import { HandBack } from './hand-back.ts';
import { JoinAlerts } from './join-alerts.ts';
import { Note } from './note.ts';
import { Refute } from './refute.ts';
import { RegisterByHand } from './register.ts';
import { Release } from './release.ts';
import { Reopen } from './reopen.ts';
import { Resume } from './resume.ts';
import { ReturnUnstarted } from './return-unstarted.ts';
import { Breach, Warn } from './sla.ts';
import { Start } from './start.ts';
import { TellLead } from './tell-lead.ts';
import { Wait } from './wait.ts';
import { Withdraw } from './withdraw.ts';

/** Everything that can be asked of an incident; `kind` tells which. */
export const incidentCommand = z.discriminatedUnion('kind', [
  RegisterByHand,
  JoinAlerts,
  CountQuietly,
  Give,
  Assign,
  ReturnUnstarted,
  Release,
  Start,
  Wait,
  Resume,
  Confirm,
  Refute,
  Answer,
  Close,
  Escalate,
  HandBack,
  Reopen,
  ChangeSeverity,
  AddObservable,
  RemoveObservable,
  Note,
  Warn,
  Breach,
  TellLead,
  Withdraw,
]);
export type IncidentCommand = z.output<typeof incidentCommand>;

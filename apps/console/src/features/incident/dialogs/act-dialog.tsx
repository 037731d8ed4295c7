import type { IncidentPage, Me } from '@watchfloor/api-contract';
import type { ComponentType } from 'react';
import type { Act } from '../acts.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import { HandBackDialog } from './hand-back-dialog.tsx';
import { ObservableDialog } from './observable-dialog.tsx';
import { ReleaseDialog, ReopenDialog, ResumeDialog, WaitDialog } from './reason-dialogs.tsx';
import { SeverityDialog } from './severity-dialog.tsx';
import { VerdictDialog } from './verdict-dialog.tsx';

export interface DialogProps {
  readonly page: IncidentPage;
  readonly me: Me;
  readonly onClose: () => void;
}

const dialogs: Record<Exclude<Act, 'start' | 'note'>, ComponentType<DialogProps>> = {
  answer: AnswerDialog,
  escalate: EscalateDialog,
  close: CloseDialog,
  verdict: VerdictDialog,
  wait: WaitDialog,
  resume: ResumeDialog,
  severity: SeverityDialog,
  observable: ObservableDialog,
  handBack: HandBackDialog,
  release: ReleaseDialog,
  reopen: ReopenDialog,
  assign: AssignDialog,
};

/** The dialog of an act; start and note have none. */
export const ActDialog = ({ act, ...props }: DialogProps & { readonly act: Act }) => {
  if (act === 'start' || act === 'note') return null;
  const Shown = dialogs[act];
  return <Shown {...props} />;
};

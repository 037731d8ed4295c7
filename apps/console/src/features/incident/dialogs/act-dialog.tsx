import { useState, type ComponentType } from 'react';
import type { Act } from '../acts.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import type { DialogProps } from './dialog-props.ts';
import { EscalateDialog } from './escalate-dialog.tsx';
import { HandBackDialog } from './hand-back-dialog.tsx';
import { ObservableDialog } from './observable-dialog.tsx';
import { ReleaseDialog, ReopenDialog, ResumeDialog, WaitDialog } from './reason-dialogs.tsx';
import { SeverityDialog } from './severity-dialog.tsx';
import { VerdictDialog } from './verdict-dialog.tsx';

type Shown = Exclude<Act, 'start' | 'note'>;

const dialogs: Record<Shown, ComponentType<DialogProps>> = {
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

/** What is decided in a dialog rests on the incident as it was when the dialog opened, whatever arrives behind it. */
const Opened = ({ act, page, ...props }: DialogProps & { readonly act: Shown }) => {
  const [revision] = useState(page.revision);
  const Dialog = dialogs[act];
  return <Dialog page={{ ...page, revision }} {...props} />;
};

/** The dialog of an act; start and note have none. */
export const ActDialog = ({ act, ...props }: DialogProps & { readonly act: Act }) =>
  act === 'start' || act === 'note' ? null : <Opened key={act} act={act} {...props} />;

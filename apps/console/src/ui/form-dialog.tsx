import type { Problem } from '@watchfloor/api-contract';
import type { ReactNode } from 'react';
import { Dialog, DialogForm } from './dialog.tsx';
import type { Missing } from './missing.ts';
import { ProblemBanner } from './problem-banner.tsx';

/** What every form is made of, wherever it stands: its words, its fields, what the server said against it. */
export interface FormFrame {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly missing: readonly Missing[];
  readonly foot?: ReactNode;
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const FormDialog = ({ title, problem, onClose, children, ...form }: FormFrame) => (
  <Dialog title={title} onClose={onClose} keeps>
    <DialogForm {...form} onCancel={onClose}>
      {problem && <ProblemBanner problem={problem} />}
      {children}
    </DialogForm>
  </Dialog>
);

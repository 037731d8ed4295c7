import type { Problem } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogForm } from './dialog.tsx';
import { Area } from './field.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import text from './text.module.css';

interface Props {
  readonly title: string;
  readonly why: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly needsReason?: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot simply be undone, and for the reason where it is recorded. */
export const Confirm = ({ title, why, submit, busy, problem, needsReason = false, onConfirm, onClose }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm
        submit={submit}
        busy={busy}
        danger
        disabled={needsReason && reason.trim() === ''}
        onCancel={onClose}
        onSubmit={() => onConfirm(reason.trim())}
      >
        {problem && <ProblemBanner problem={problem} />}
        <p className={text.soft}>{why}</p>
        {needsReason && (
          <Area
            label={t('dialog.reason')}
            rows={2}
            value={reason}
            autoFocus
            data-autofocus
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </DialogForm>
    </Dialog>
  );
};

import type { Problem } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area } from './field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { missingOf } from './missing.ts';
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
export const Confirm = ({ why, needsReason = false, onConfirm, ...form }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...form}
      danger
      missing={missingOf([t('dialog.reason'), !needsReason || reason])}
      onSubmit={() => onConfirm(reason.trim())}
    >
      <p className={text.soft}>{why}</p>
      {needsReason && (
        <Area
          label={t('dialog.reason')}
          rows={2}
          value={reason}
          maxLength={1000}
          autoFocus
          data-autofocus
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </FormDialog>
  );
};

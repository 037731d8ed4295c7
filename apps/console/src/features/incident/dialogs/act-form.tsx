import type { IncidentPage, Me, Problem } from '@watchfloor/api-contract';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogForm } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { missingOf, type Missing } from '../../../ui/missing.ts';
import { ProblemBanner } from '../../../ui/problem-banner.tsx';

export interface ByLead {
  readonly leadReason?: string;
}

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly page: IncidentPage;
  readonly me: Me;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The lead's reason is added here. */
  readonly missing: readonly Missing[];
  readonly foot?: ReactNode;
  readonly danger?: boolean;
  /** A lead who is not the holder acts with a reason; not asked where the command is the lead's own. */
  readonly asLead?: boolean;
  /** The reason that the act itself asks for: it is the lead's as well, nobody gives two. */
  readonly because?: string;
  readonly onSubmit: (byLead: ByLead) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What every act on an incident shares: the lead's reason, what the server said against it, and the text that stays. */
export const ActForm = ({ page, me, problem, missing, asLead = true, onSubmit, onClose, children, ...rest }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { title, submit, busy, foot, because, danger = false } = rest;
  const foreign = asLead && page.row.holder?.id !== me.id && me.permissions.includes('shift.lead');
  const asked = foreign && because === undefined;
  return (
    <Dialog title={title} onClose={onClose} beside>
      <DialogForm
        submit={submit}
        busy={busy}
        missing={[...missing, ...missingOf([t('dialog.leadReason'), !asked || reason])]}
        danger={danger}
        foot={foot}
        onCancel={onClose}
        onSubmit={() => onSubmit(foreign ? { leadReason: (because ?? reason).trim() } : {})}
      >
        {problem && <ProblemBanner problem={problem} />}
        {children}
        {asked && (
          <Input
            label={t('dialog.leadReason')}
            hint={t('dialog.leadReasonHint')}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </DialogForm>
    </Dialog>
  );
};

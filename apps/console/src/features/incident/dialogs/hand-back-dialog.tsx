import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, Pick } from '../../../ui/field.tsx';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './act-dialog.tsx';
import { ActForm } from './act-form.tsx';

const desks = ['L1', 'L2', 'L3', 'on-call', 'forensics'] as const;

export const HandBackDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const earlier = desks.slice(0, Math.max(1, desks.indexOf(page.row.desk)));
  const [to, setTo] = useState(earlier[0] ?? 'L1');
  const [reason, setReason] = useState('');
  const act = useAct(routes.incident.handBack, page, onClose);
  return (
    <ActForm
      title={t('dialog.handBack')}
      submit={t('act.handBack')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      complete={reason.trim() !== ''}
      onClose={onClose}
      onSubmit={(byLead) => act.send({ to, reason: reason.trim(), ...byLead })}
    >
      <Pick
        label={t('dialog.escalateTo')}
        value={to}
        autoFocus
        data-autofocus
        options={earlier.map((desk) => [desk, t(`desk.${desk}`)])}
        onChange={(event) => setTo(desks.find((desk) => desk === event.target.value) ?? 'L1')}
      />
      <Area label={t('dialog.reason')} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
};

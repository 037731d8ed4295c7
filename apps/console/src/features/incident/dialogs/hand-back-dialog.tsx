import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, Pick } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';

/** Back to where it was escalated from; asked only when it came by way of several tiers. */
export const HandBackDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const [nearest = 'L1', ...further] = page.cameFrom;
  const [to, setTo] = useState(nearest);
  const [reason, setReason] = useState('');
  const act = useAct(routes.incident.handBack, page, onClose);
  return (
    <ActForm
      title={t('dialog.handBackTo', { tier: t(`tier.${to}`) })}
      submit={t('act.handBack')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf([t('dialog.reason'), reason])}
      foot={t('dialog.handBackFoot')}
      because={reason}
      onClose={onClose}
      onSubmit={(byLead) => act.send({ to, reason: reason.trim(), ...byLead })}
    >
      {further.length > 0 && (
        <Pick
          label={t('dialog.escalateTo')}
          value={to}
          options={page.cameFrom.map((tier) => [tier, t(`tier.${tier}`)])}
          onChange={(event) => setTo(page.cameFrom.find((tier) => tier === event.target.value) ?? nearest)}
        />
      )}
      <Area
        label={t('dialog.reason')}
        rows={3}
        value={reason}
        autoFocus
        data-autofocus
        onChange={(event) => setReason(event.target.value)}
      />
    </ActForm>
  );
};

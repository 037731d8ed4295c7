import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, Tick } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';

/** Suspected until somebody says otherwise: confirmed or refuted, the latter with its reason. */
export const VerdictDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const [real, setReal] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const confirm = useAct(routes.incident.confirm, page, onClose);
  const refute = useAct(routes.incident.refute, page, onClose);
  const act = real === false ? refute : confirm;
  return (
    <ActForm
      title={t('dialog.isItReal')}
      submit={t('act.verdict')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf(
        [t('dialog.whetherReal'), real !== null, t('dialog.isItReal')],
        [t('dialog.reason'), real !== false || reason],
      )}
      onClose={onClose}
      onSubmit={(byLead) => act.send({ reason: reason.trim(), ...byLead })}
    >
      <div role="radiogroup" aria-label={t('dialog.isItReal')}>
        <Tick
          radio
          name="real"
          autoFocus
          data-autofocus
          label={t('dialog.confirmed')}
          checked={real === true}
          onChange={() => setReal(true)}
        />
        <Tick radio name="real" label={t('dialog.refuted')} checked={real === false} onChange={() => setReal(false)} />
      </div>
      <Area
        label={t('dialog.reason')}
        hint={t(real === false ? 'dialog.reasonNeeded' : 'dialog.reasonWelcome')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActForm>
  );
};

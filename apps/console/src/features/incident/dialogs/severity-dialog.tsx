import { routes, severity as severities } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, Pick } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';

export const SeverityDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const [severity, setSeverity] = useState(page.row.severity);
  const [reason, setReason] = useState('');
  const act = useAct(routes.incident.severity, page, onClose);
  return (
    <ActForm
      title={t('dialog.severity')}
      submit={t('act.severity')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf(
        [t('dialog.otherSeverity'), severity !== page.row.severity, t('queue.severity')],
        [t('dialog.reason'), reason],
      )}
      foot={t('dialog.severityFoot')}
      because={reason}
      onClose={onClose}
      onSubmit={(byLead) => act.send({ severity, reason: reason.trim(), ...byLead })}
    >
      <Pick
        label={t('queue.severity')}
        value={severity}
        autoFocus
        data-autofocus
        options={severities.options.map((key) => [key, t(`severity.${key}`)])}
        onChange={(event) => setSeverity(severities.catch(severity).parse(event.target.value))}
      />
      <Area label={t('dialog.reason')} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
};

import { escalationTier, routes, type EscalationTier } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, Input, Pick } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import { useWords } from '../../../live/use-words.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';

const parts = ['checked', 'ruledOut', 'hypothesis'] as const;

/** Nobody passes an incident on without saying what is known: the packet spares the next one the first half hour. */
export const EscalateDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const [to, setTo] = useState<EscalationTier>('L2');
  const [speciality, setSpeciality] = useState('');
  const { words: packet, typed, forget } = useWords(`${page.row.id}.escalate`, parts);
  const act = useAct(routes.incident.escalate, page, () => {
    forget();
    onClose();
  });
  return (
    <ActForm
      title={t('dialog.escalate')}
      submit={t('act.escalate')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf(...parts.map((part) => [t(`dialog.${part}`), packet[part]] as const))}
      foot={t('dialog.escalateFoot')}
      onClose={onClose}
      onSubmit={(byLead) =>
        act.send({ to, packet, ...(speciality.trim() !== '' && { speciality: speciality.trim() }), ...byLead })
      }
    >
      <Pick
        label={t('dialog.escalateTo')}
        value={to}
        autoFocus
        data-autofocus
        options={escalationTier.options.map((tier) => [tier, t(`tier.${tier}`)])}
        onChange={(event) => setTo(escalationTier.catch(to).parse(event.target.value))}
      />
      <Input
        label={t('dialog.speciality')}
        hint={t('dialog.specialityHint')}
        value={speciality}
        maxLength={100}
        onChange={(event) => setSpeciality(event.target.value)}
      />
      {parts.map((part) => (
        <Area key={part} label={t(`dialog.${part}`)} hint={t(`dialog.${part}Hint`)} rows={2} {...typed(part)} />
      ))}
    </ActForm>
  );
};

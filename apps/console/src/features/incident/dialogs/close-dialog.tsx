import { routes, verdict as verdicts, type Verdict } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, Input, Pick } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import { useWords } from '../../../live/use-words.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';

/** Verdict and classification; when the customer was not answered, why nobody is told. */
export const CloseDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [classification, setClassification] = useState(page.classification ?? '');
  const { words, typed, forget } = useWords(`${page.row.id}.close`, ['summary', 'notTold']);
  const { summary, notTold } = words;
  const act = useAct(routes.incident.close, page, () => {
    forget();
    onClose();
  });
  const answered = page.row.state === 'answered';
  return (
    <ActForm
      title={t('dialog.close')}
      submit={t('act.close')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf(
        [t('dialog.verdict'), verdict !== null],
        [t('dialog.classification'), classification],
        [t('dialog.notTold'), answered || notTold],
      )}
      foot={t('dialog.closeFoot')}
      onClose={onClose}
      onSubmit={(byLead) => {
        if (verdict === null) return;
        const told = answered || notTold.trim() === '' ? {} : { notTold: notTold.trim() };
        act.send({ verdict, classification: classification.trim(), summary, ...told, ...byLead });
      }}
    >
      <Pick
        label={t('dialog.verdict')}
        value={verdict ?? ''}
        autoFocus
        data-autofocus
        options={[['', t('dialog.choose')], ...verdicts.options.map((key) => [key, t(`verdict.${key}`)] as const)]}
        onChange={(event) => setVerdict(verdicts.nullable().catch(null).parse(event.target.value))}
      />
      <Input
        label={t('dialog.classification')}
        hint={t('dialog.classificationHint')}
        value={classification}
        maxLength={200}
        onChange={(event) => setClassification(event.target.value)}
      />
      {!answered && (
        <Input
          label={t('dialog.notTold')}
          hint={t('dialog.notToldHint', { customer: page.row.customer.name })}
          {...typed('notTold')}
          maxLength={1000}
        />
      )}
      <Area label={t('dialog.summary')} rows={3} {...typed('summary')} />
    </ActForm>
  );
};

import { routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Area } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import { useWords } from '../../../live/use-words.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';

/** Analysis and recommendations for the customer; addresses are the platform's business, never the engineer's. */
export const AnswerDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const { words, typed, forget } = useWords(`${page.row.id}.answer`, ['text', 'recommend']);
  const { text } = words;
  const act = useAct(routes.incident.answer, page, () => {
    forget();
    onClose();
  });
  const recommendations = words.recommend
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    <ActForm
      title={t('dialog.answer')}
      submit={t('act.answer')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf([t('dialog.answerText'), text])}
      foot={t('dialog.answerFoot')}
      onClose={onClose}
      onSubmit={(byLead) => act.send({ text: text.trim(), recommendations, ...byLead })}
    >
      <p>{t('dialog.answerReaches', { customer: page.row.customer.name })}</p>
      <Area
        label={t('dialog.answerText')}
        hint={t('dialog.answerTextHint')}
        rows={8}
        {...typed('text')}
        autoFocus
        data-autofocus
      />
      <Area
        label={t('dialog.recommend')}
        hint={t('dialog.recommendHint', { count: recommendations.length })}
        rows={4}
        {...typed('recommend')}
      />
    </ActForm>
  );
};

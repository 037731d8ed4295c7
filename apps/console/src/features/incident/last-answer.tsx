import type { IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { Prose } from '../../ui/prose.tsx';
import { Section } from '../../ui/section.tsx';
import { Time } from '../../ui/time.tsx';

/** What the customer was told last. */
export const LastAnswer = ({ page }: { readonly page: IncidentPage }) => {
  const { t } = useTranslation();
  const answer = page.timeline.findLast(({ kind }) => kind === 'answered');
  if (!answer) return <Empty title={t('incident.notAnswered')}>{t('incident.notAnsweredWhy')}</Empty>;
  return (
    <Section
      title={t('incident.told', { customer: page.row.customer.name })}
      aside={<Time at={answer.at} with="date and time" />}
    >
      <Prose text={answer.text ?? ''} />
    </Section>
  );
};

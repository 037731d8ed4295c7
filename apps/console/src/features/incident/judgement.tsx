import type { IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/tag.tsx';

/** What is thought of it: suspected, confirmed or refuted while it is open; once closed, the verdict, which says more. */
export const Judgement = ({ page }: { readonly page: Pick<IncidentPage, 'row' | 'verdict'> }) => {
  const { t } = useTranslation();
  const { row, verdict } = page;
  const words =
    row.state === 'closed' && verdict !== null
      ? (`verdict.${verdict}` as const)
      : (`certainty.${row.certainty}` as const);
  return <Tag>{t(words)}</Tag>;
};

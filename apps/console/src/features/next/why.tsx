import type { DeskView, IncidentPage } from '@watchfloor/api-contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { FactorBar } from '../../ui/score/factor-bar.tsx';
import { FactorTable } from '../../ui/score/factor-table.tsx';
import styles from './offer.module.css';

interface Props {
  readonly desk: DeskView;
  readonly page: IncidentPage;
}

const because = ({ rank, because: reason }: DeskView, t: TFunction) => {
  if (rank === null) return reason === null ? t('next.becauseLeft') : t('next.becauseAssigned', { reason });
  const { lane, place, open } = rank;
  return t(lane === 'near breach' ? 'next.becauseNear' : 'next.becauseScore', { place, open });
};

/** Why this one: a sentence, then the whole sum. */
export const Why = ({ desk, page }: Props) => {
  const { t } = useTranslation();
  return (
    <section className={styles.why} aria-label={t('next.why')}>
      <p className={styles.lede}>{because(desk, t)}</p>
      <FactorBar score={page.score} tall />
      <FactorTable score={page.score} />
    </section>
  );
};

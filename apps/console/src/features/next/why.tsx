import type { DeskView, IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { FactorBar } from '../../ui/score/factor-bar.tsx';
import { FactorTable } from '../../ui/score/factor-table.tsx';
import styles from './offer.module.css';

interface Props {
  readonly desk: DeskView;
  readonly page: IncidentPage;
}

/** Why this one: a sentence, then the whole sum. */
export const Why = ({ desk, page }: Props) => {
  const { t } = useTranslation();
  const near = desk.rank?.lane === 'near breach';
  return (
    <section className={styles.why} aria-label={t('next.why')}>
      <p className={styles.lede}>
        {desk.rank
          ? t(near ? 'next.becauseNear' : 'next.becauseScore', { place: desk.rank.place, open: desk.rank.open })
          : desk.because && t('next.becauseAssigned', { reason: desk.because })}
      </p>
      <FactorBar score={page.score} tall />
      <FactorTable score={page.score} />
    </section>
  );
};

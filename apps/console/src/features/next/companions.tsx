import type { DeskView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import styles from './offer.module.css';

/** One entity, one hand: what comes along with the chosen one. */
export const Companions = ({ hand }: { readonly hand: DeskView['hand'] }) => {
  const { t } = useTranslation();
  const companions = hand.slice(1);
  if (companions.length === 0) return null;
  return (
    <Section title={t('next.companions')} aside={t('next.companionsMean')}>
      {companions.map(({ id, zone, score, number, title }) => (
        <div key={id} className={styles.member}>
          <ZoneMark zone={zone} />
          <b className={text.bold}>{score}</b>
          <span className={text.faint}>{`WF-${number}`}</span>
          <span className={text.cut}>{title}</span>
        </div>
      ))}
    </Section>
  );
};

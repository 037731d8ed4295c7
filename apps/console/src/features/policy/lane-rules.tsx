import type { ScoringPolicy } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Section } from '../../ui/section.tsx';
import styles from './policy.module.css';

interface Props {
  readonly policy: ScoringPolicy;
  /** Of so many hand-outs one belongs to the lane. */
  readonly turn: number;
}

/** Who is given what when: the highest score, and in its turn whatever is about to miss its target. */
export const LaneRules = ({ policy, turn }: Props) => {
  const { t } = useTranslation();
  const percent = Math.round(policy.laneThreshold * 100);
  return (
    <Section title={t('policy.handOut')} aside={t('policy.handOutMeans')}>
      <ol className={styles.turns} aria-label={t('policy.turns', { turn })}>
        {Array.from({ length: turn * 2 }, (_, index) => {
          const lane = (index + 1) % turn === 0;
          return (
            <li key={index} className={cx(lane && styles.lane)}>
              {t(lane ? 'policy.laneTurn' : 'policy.scoreTurn')}
            </li>
          );
        })}
      </ol>
      <ul className={styles.rules}>
        <li>{t('policy.rule.enters', { percent })}</li>
        <li>{t('policy.rule.turn', { turn, others: turn - 1 })}</li>
        <li>{t('policy.rule.why')}</li>
        <li>{t('policy.rule.paused')}</li>
      </ul>
    </Section>
  );
};

import type { ScoringPolicy } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/language/use-format.ts';
import { FactorBar } from '../../ui/score/factor-bar.tsx';
import { factorClass, type Factor } from '../../ui/score/factor-colour.ts';
import { cx } from '../../ui/cx.ts';
import { Section } from '../../ui/section.tsx';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import { exampleScore } from './example.ts';
import { InForce, type Released } from './in-force.tsx';
import styles from './policy.module.css';

/** What an indicator asks, with the policy's own figures. */
const useMeaning = (policy: ScoringPolicy) => {
  const { t } = useTranslation();
  const { typeCriticality, defaultAssetCriticality, rarityDays } = policy;
  const figures = { ...typeCriticality, unknown: defaultAssetCriticality, days: rarityDays };
  return (key: Factor['key']) => t(`policy.means.${key}`, figures);
};

/** Five indicators, their weights, and one invented incident worked out by them. */
export const ScoringRules = ({ released }: { readonly released: Released<ScoringPolicy> }) => {
  const { t } = useTranslation();
  const { points, number } = useFormat();
  const { policy, version } = released;
  const meaning = useMeaning(policy);
  const score = exampleScore(policy, version);
  return (
    <Section title={t('policy.scoring')} aside={<InForce released={released} />}>
      <p className={styles.about}>{t('policy.scoringAbout')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('policy.indicator')}</th>
            <th scope="col" className={styles.num}>
              {t('policy.example')}
            </th>
            <th scope="col" className={styles.num}>
              {t('factor.weight')}
            </th>
            <th scope="col" className={styles.num}>
              {t('factor.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {score.factors.map((factor) => (
            <tr key={factor.key}>
              <th scope="row">
                <i className={cx(styles.swatch, factorClass[factor.key])} />
                {t(`factor.${factor.key}`)}
                <span className={styles.means}>{meaning(factor.key)}</span>
              </th>
              <td className={styles.num}>{number(factor.value)}</td>
              <td className={styles.num}>× {number(factor.weight)} %</td>
              <td className={cx(styles.num, styles.strong)}>{points(factor.points)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>
              {t('policy.exampleSum')}
            </th>
            <td className={cx(styles.num, styles.strong)}>
              <span className={styles.total}>
                <ZoneMark zone={score.zone} small />
                {points(score.total)}
              </span>
            </td>
          </tr>
        </tbody>
      </table>
      <FactorBar score={score} tall />
      <p className={styles.zones}>
        {(['red', 'yellow'] as const).map((zone) => (
          <span key={zone}>
            <ZoneMark zone={zone} /> {t('policy.zoneFrom', { zone: t(`zone.${zone}`), score: policy.zones[zone] })}
          </span>
        ))}
        <span>
          <ZoneMark zone="green" /> {t('policy.zoneBelow', { zone: t('zone.green'), score: policy.zones.yellow })}
        </span>
      </p>
    </Section>
  );
};

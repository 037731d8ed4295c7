import type { Score } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../cx.ts';
import { useFormat } from '../language/use-format.ts';
import { factorClass } from './factor-colour.ts';
import styles from './factor.module.css';
import { useBecause } from './use-because.ts';

/** The whole sum: value times weight gives points, points add up to the score. */
export const FactorTable = ({ score }: { readonly score: Score }) => {
  const { t } = useTranslation();
  const { points, when } = useFormat();
  const because = useBecause();
  const weights = score.factors.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('factor.name')}</th>
          <th scope="col" className={styles.num}>
            {t('factor.value')}
          </th>
          <th scope="col" className={cx(styles.num, styles.weight)}>
            {t('factor.weight')}
          </th>
          <th scope="col" className={styles.num}>
            {t('factor.points')}
          </th>
          <th scope="col" className={styles.because}>
            {t('factor.because')}
          </th>
        </tr>
      </thead>
      <tbody>
        {score.factors.map((factor) => (
          <tr key={factor.key}>
            <th scope="row" className={styles.name}>
              <i className={cx(styles.swatch, factorClass[factor.key])} />
              {t(`factor.${factor.key}`)}
            </th>
            <td className={styles.num}>{Math.round(factor.value)}</td>
            <td className={cx(styles.num, styles.weight)}>{factor.weight}</td>
            <td className={cx(styles.num, styles.strong)}>{points(factor.points)}</td>
            <td className={styles.because}>{because(factor.because)}</td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row">{t('factor.score')}</th>
          <td />
          <td className={cx(styles.num, styles.weight)}>{weights}</td>
          <td className={styles.num}>{points(score.total)}</td>
          <td className={styles.because}>
            {t('factor.computed', { version: score.policy, time: when(score.computedAt) })}
          </td>
        </tr>
      </tbody>
    </table>
  );
};

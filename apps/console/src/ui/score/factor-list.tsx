import type { Score } from '@watchfloor/api-contract';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../cx.ts';
import { useFormat } from '../language/use-format.ts';
import { factorClass } from './factor-colour.ts';
import styles from './factor.module.css';
import { useBecause } from './use-because.ts';

/** Each factor with its value, its points and its sentence. */
export const FactorList = ({ score }: { readonly score: Score }) => {
  const { t } = useTranslation();
  const { points } = useFormat();
  const because = useBecause();
  return (
    <div className={styles.list}>
      {score.factors.map((factor) => (
        <Fragment key={factor.key}>
          <span className={styles.name}>
            <i className={cx(styles.swatch, factorClass[factor.key])} />
            {t(`factor.${factor.key}`)}
          </span>
          <span className={styles.value}>{Math.round(factor.value)}</span>
          <span className={styles.points}>{points(factor.points)}</span>
          <span className={styles.why}>{because(factor.because)}</span>
        </Fragment>
      ))}
    </div>
  );
};

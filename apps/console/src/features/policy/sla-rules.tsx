import type { SlaPolicy } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { cx } from '../../ui/cx.ts';
import { Section } from '../../ui/section.tsx';
import { InForce, type Released } from './in-force.tsx';
import styles from './policy.module.css';

const clocks = ['reaction', 'analysis'] as const;

/** The two clocks: from what to what they run, their targets, what pauses them and what does not. */
export const SlaRules = ({ released }: { readonly released: Released<SlaPolicy> }) => {
  const { t } = useTranslation();
  const { targetMs, warnAt } = released.policy;
  return (
    <>
      <Section title={t('policy.sla')} aside={<InForce released={released} />}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('policy.clock')}</th>
              <th scope="col" className={styles.num}>
                {t('severity.critical')}
              </th>
              <th scope="col" className={styles.num}>
                {t('policy.otherSeverities')}
              </th>
            </tr>
          </thead>
          <tbody>
            {clocks.map((clock) => (
              <tr key={clock}>
                <th scope="row">
                  {t(`policy.${clock}`)}
                  <span className={styles.means}>{t(`policy.runs.${clock}`)}</span>
                </th>
                <td className={cx(styles.num, styles.strong)}>{minutesSeconds(targetMs[clock].critical)}</td>
                <td className={cx(styles.num, styles.strong)}>{minutesSeconds(targetMs[clock].normal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul className={styles.rules}>
          <li>{t('policy.rule.warns', { percent: Math.round(warnAt * 100) })}</li>
          <li>{t('policy.rule.breach')}</li>
        </ul>
      </Section>
      <Section title={t('policy.stops')}>
        <dl className={styles.stops}>
          {(['wait', 'pass', 'return', 'severity', 'reopen', 'version'] as const).map((key) => (
            <div key={key}>
              <dt>{t(`policy.stop.${key}`)}</dt>
              <dd>{t(`policy.stopMeans.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
};

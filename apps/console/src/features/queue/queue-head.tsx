import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import styles from './queue-row.module.css';
import list from './queue-list.module.css';

/** The columns' names; nobody sorts, so nothing here can be pressed. */
export const QueueHead = () => {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={list.head}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        <span role="columnheader">{t('queue.score')}</span>
        <span role="columnheader">{t('queue.clock')}</span>
        <span role="columnheader" aria-label={t('queue.severity')}>
          <span className={cx(styles.wide, styles.severityWord)}>{t('queue.severity')}</span>
        </span>
        <span role="columnheader">{t('queue.incident')}</span>
        <span role="columnheader">{t('queue.customer')}</span>
        <span role="columnheader" aria-label={t('queue.holder')}>
          <span className={styles.wide}>{t('queue.holder')}</span>
        </span>
        <span role="columnheader" className={styles.right}>
          {t('queue.age')}
        </span>
        <span role="columnheader" className={styles.right}>
          <span className={styles.wide}>{t('queue.alertsHour')}</span>
          <span className={styles.narrow}>{t('queue.alerts')}</span>
        </span>
      </div>
    </div>
  );
};

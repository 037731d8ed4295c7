import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/language/use-format.ts';
import { useNow } from '../../ui/now.ts';
import styles from './clocks.module.css';

/** Local time for the shift, UTC for everybody it talks to. */
export const Clocks = () => {
  const { t } = useTranslation();
  const { time, utc, date } = useFormat();
  const now = useNow();
  return (
    <span className={styles.clocks} title={date(now)}>
      <span>
        <b>{time(now)}</b> <span className={styles.zone}>{t('shell.local')}</span>
      </span>
      <span className={styles.utc}>
        {utc(now)} <span className={styles.zone}>UTC</span>
      </span>
    </span>
  );
};

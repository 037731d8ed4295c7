import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { backStore } from '../../live/live-state.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './notes.module.css';

const staysMs = 8000;

/** After a break of the line: that the screen is whole again, and how much it caught up. */
export const BackNote = () => {
  const { t } = useTranslation();
  const back = backStore.use();
  useEffect(() => {
    if (back === null) return undefined;
    const timer = setTimeout(() => backStore.set(null), staysMs);
    return () => clearTimeout(timer);
  }, [back]);
  return (
    <div role="status">
      {back && (
        <p className={styles.note}>
          <Icon of={IconCheck} />
          {t('live.back', { seconds: back.seconds })} {t('live.caughtUp', { count: back.changed })}
        </p>
      )}
    </div>
  );
};

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { livenessAt } from '../../live/connection.ts';
import { connectionStore, offsetStore } from '../../live/live-state.ts';
import { cx } from '../../ui/cx.ts';
import { setServerOffset, useNow } from '../../ui/now.ts';
import text from '../../ui/text.module.css';
import styles from './live-mark.module.css';

/** "Live", "4 s behind" or "Reconnecting": how far this screen can be trusted. */
export const LiveMark = () => {
  const { t } = useTranslation();
  const second = useNow();
  const offset = offsetStore.use();
  useEffect(() => {
    setServerOffset(offset);
  }, [offset]);
  const liveness = livenessAt(connectionStore.use(), second - offset);
  const seconds = 'seconds' in liveness ? liveness.seconds : 0;
  return (
    <span className={cx(styles.live, styles[liveness.kind])} title={t(`live.${liveness.kind}Means`)}>
      <span role="status" className={text.hidden}>
        {t(`live.${liveness.kind}Means`)}
      </span>
      <span>{t(`live.${liveness.kind}`, { seconds })}</span>
    </span>
  );
};

import { IconCheck } from '@tabler/icons-react';
import type { Clock } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import { useNow } from '../now.ts';
import { ClockBar } from './clock-bar.tsx';
import { readClock } from './clock-maths.ts';
import styles from './clock-cell.module.css';
import { minutesSeconds } from './duration.ts';
import { cx } from '../cx.ts';

interface Props {
  readonly clock: Clock;
  /** Says `paused` or `answered` where the metric's name would mislead. */
  readonly label?: string;
}

/** Name and mm:ss over the bar; ticks by itself each second. */
export const ClockCell = ({ clock, label }: Props) => {
  const { t } = useTranslation();
  const { tone, leftMs, usedMs, fraction } = readClock(clock, useNow());
  const stopped = tone === 'met' || tone === 'missed';
  const name = label ?? (tone === 'paused' ? t('clock.paused') : t(`clock.${clock.metric}`));
  return (
    <span className={cx(styles.clock, styles[tone])}>
      <span className={styles.top}>
        <span className={styles.name}>{name}</span>
        <span className={styles.time}>
          {tone === 'met' && <Icon of={IconCheck} size="sm" />}
          {tone === 'over' && '+'}
          {minutesSeconds(stopped ? usedMs : leftMs)}
        </span>
      </span>
      <ClockBar fraction={fraction} tone={tone} />
    </span>
  );
};

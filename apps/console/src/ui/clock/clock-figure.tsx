import type { Clock } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../cx.ts';
import { useFormat } from '../language/use-format.ts';
import { useNow } from '../now.ts';
import text from '../text.module.css';
import { ClockBar } from './clock-bar.tsx';
import { readClock } from './clock-maths.ts';
import styles from './clock-figure.module.css';
import { minutesSeconds } from './duration.ts';

/** The strip's clock: how much time is left, until when, of which target. */
export const ClockFigure = ({ clock }: { readonly clock: Clock }) => {
  const { t } = useTranslation();
  const { when } = useFormat();
  const { tone, leftMs, usedMs, fraction, dueAt } = readClock(clock, useNow());
  const metric = t(`clock.${clock.metric}`);
  const done = tone === 'met' || tone === 'missed';
  return (
    <div>
      <div className={styles.head}>
        <span>{t(done ? 'clock.took' : tone === 'over' ? 'clock.overTarget' : 'clock.left', { metric })}</span>
        <span className={styles.target}>{t('clock.target', { target: minutesSeconds(clock.targetMs) })}</span>
      </div>
      <div className={styles.figure} role="timer">
        <span className={cx(text.fig, styles[tone])}>
          {tone === 'over' && '+'}
          {minutesSeconds(done ? usedMs : leftMs)}
        </span>
        <span className={text.faint}>
          {done ? t(`clock.${tone}`) : dueAt === null ? t('clock.paused') : t('clock.until', { time: when(dueAt) })}
        </span>
      </div>
      <ClockBar fraction={fraction} tone={tone} thick />
    </div>
  );
};

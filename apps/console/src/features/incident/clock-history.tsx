import type { IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { readClock } from '../../ui/clock/clock-maths.ts';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { useNow } from '../../ui/now.ts';
import styles from './timeline.module.css';

const minuteMs = 60_000;

/** Whole minutes to write under the axis: at most seven. */
const stepFor = (minutes: number) => [5, 10, 20, 30, 60, 120, 240].find((step) => minutes / step <= 7) ?? 480;

/** The clock stretched out: how long reaction and analysis ran, where the warning and the target lie. */
export const ClockHistory = ({ page }: { readonly page: IncidentPage }) => {
  const { t } = useTranslation();
  const now = useNow();
  const readings = page.clocks.map((clock) => ({ clock, ...readClock(clock, now) }));
  const current = readings.at(-1);
  if (!current) return null;
  const before = readings.slice(0, -1).reduce((sum, { usedMs }) => sum + usedMs, 0);
  const target = before + current.clock.targetMs;
  const used = before + current.usedMs;
  const span = Math.max(target * 1.25, used * 1.1);
  const share = (ms: number) => `${((ms / span) * 100).toFixed(2)}%`;
  const warn = before + current.clock.targetMs * current.clock.warnAt;
  const step = stepFor(span / minuteMs);
  const marks = Array.from({ length: Math.floor(span / minuteMs / step) + 1 }, (_, mark) => mark * step);
  return (
    <div className={styles.history} aria-hidden="true">
      <div className={styles.labels}>
        <span style={{ insetInlineStart: share(before) }}>
          <b>
            {t(`clock.${current.clock.metric}`)} {minutesSeconds(current.usedMs)}
          </b>
        </span>
        {used < warn && <span style={{ insetInlineEnd: `calc(100% - ${share(warn)} + 6px)` }}>{t('clock.warn')}</span>}
        <span style={{ insetInlineStart: `calc(${share(target)} + 6px)` }}>{t('clock.targetWord')}</span>
      </div>
      <div className={styles.track}>
        <i className={styles.reaction} style={{ insetInlineStart: 0, inlineSize: share(before) }} />
        <i
          className={styles.analysis}
          style={{ insetInlineStart: share(before), inlineSize: share(Math.min(used, target) - before) }}
        />
        {used > target && (
          <i className={styles.overrun} style={{ insetInlineStart: share(target), inlineSize: share(used - target) }} />
        )}
        <i className={styles.limit} style={{ insetInlineStart: share(warn) }} />
        <i className={styles.limit} style={{ insetInlineStart: share(target) }} />
        <i className={styles.at} style={{ insetInlineStart: share(used) }} />
      </div>
      <div className={styles.axis}>
        {marks.map((minutes) => {
          const at = share(minutes * minuteMs);
          // Drawn back by its share of itself, a mark at the very end stays inside.
          return (
            <span key={minutes} style={{ insetInlineStart: at, translate: `-${at}` }}>
              {minutes === 0 ? t('clock.zeroMinutes') : minutes}
            </span>
          );
        })}
      </div>
    </div>
  );
};

import type { Clock, IncidentPage } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { AlertsChart } from '../../ui/chart/alerts-chart.tsx';
import { useLastHour } from '../../ui/chart/last-hour.ts';
import { ClockCell } from '../../ui/clock/clock-cell.tsx';
import { readClock } from '../../ui/clock/clock-maths.ts';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { useNow } from '../../ui/now.ts';
import { FactorBar } from '../../ui/score/factor-bar.tsx';
import { FactorList } from '../../ui/score/factor-list.tsx';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import { sentence } from '../../ui/timeline/presenters.ts';
import styles from './peek.module.css';

const ClockWords = ({ clock }: { readonly clock: Clock }) => {
  const { t } = useTranslation();
  const { tone, usedMs } = readClock(clock, useNow());
  const target = minutesSeconds(clock.targetMs);
  return (
    <div>
      <ClockCell clock={clock} label={t(`clock.${clock.metric}`)} />
      <div className={text.meta}>
        {tone === 'met' || tone === 'missed'
          ? t('peek.clockDone', { how: t(`clock.${tone}`), target })
          : t('peek.clockUsed', { used: minutesSeconds(usedMs), target })}
      </div>
    </div>
  );
};

export const PeekBody = ({ page, me }: { readonly page: IncidentPage; readonly me: string }) => {
  const { t } = useTranslation();
  const { row, score, clocks, timeline } = page;
  const hour = useLastHour(row);
  return (
    <>
      <div className={styles.clocks}>
        {clocks.map((clock) => (
          <ClockWords key={clock.metric} clock={clock} />
        ))}
      </div>
      <Section title={t('peek.why', { score: row.score })} aside={t('peek.policy', { version: score.policy })}>
        <FactorBar score={score} />
        <FactorList score={score} />
      </Section>
      <Section title={t('incident.alerts')} aside={t('incident.alertsHour', { count: hour.total })}>
        <AlertsChart hour={hour} />
      </Section>
      <Section title={t('peek.latest')}>
        <div className={styles.latest}>
          {timeline
            .slice(-4)
            .reverse()
            .map((entry) => {
              const { who, says } = sentence(entry, t, me);
              return (
                <div key={entry.revision} className={styles.event}>
                  <Time at={entry.at} />
                  <span className={text.soft}>{who + says}</span>
                </div>
              );
            })}
        </div>
      </Section>
    </>
  );
};

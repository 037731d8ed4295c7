import { useElementSize } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hour } from './last-hour.ts';
import styles from './alerts-chart.module.css';

const Body = lazy(async () => ({ default: (await import('./alerts-chart-body.tsx')).AlertsChartBody }));

/** Alerts of the last hour; the chart library comes when a chart is first shown. */
export const AlertsChart = ({ hour }: { readonly hour: Hour }) => {
  const { t } = useTranslation();
  // A lane that a phone does not show has no width, and nothing can be drawn into it.
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.chart} role="img" data-chart aria-label={t('chart.alerts', { count: hour.total })}>
      {width > 0 && (
        <Suspense fallback={<span data-waiting />}>
          <Body {...hour} />
        </Suspense>
      )}
    </div>
  );
};

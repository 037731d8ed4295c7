import { useElementSize } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './alerts-chart.module.css';

const Body = lazy(async () => ({ default: (await import('./alerts-chart-body.tsx')).AlertsChartBody }));

interface Props {
  /** Alerts in bins of 5 minutes, the last ending at `until`. */
  readonly bins: readonly number[];
  readonly until: string;
}

/** Alerts of the last hour; the chart library comes when a chart is first shown. */
export const AlertsChart = (props: Props) => {
  const { t } = useTranslation();
  const total = props.bins.reduce((sum, bin) => sum + bin, 0);
  // A lane that a phone does not show has no width, and nothing can be drawn into it.
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.chart} role="img" data-chart aria-label={t('chart.alerts', { count: total })}>
      {width > 0 && (
        <Suspense fallback={<span data-waiting />}>
          <Body {...props} />
        </Suspense>
      )}
    </div>
  );
};

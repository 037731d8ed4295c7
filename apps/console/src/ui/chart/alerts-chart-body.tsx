import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.ts';
import { binMs, type Hour } from './last-hour.ts';
import styles from './alerts-chart.module.css';

export const AlertsChartBody = ({ bins, until }: Hour) => {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const name = t('chart.series');
  const data = bins.map((count, bin) => ({
    from: shortTime(until - (bins.length - bin) * binMs),
    [name]: count,
  }));
  return (
    <>
      <BarChart
        className={styles.root}
        data={data}
        dataKey="from"
        series={[{ name, color: 'var(--tx-3)' }]}
        gridAxis="x"
        strokeDasharray="none"
        gridColor="var(--line-1)"
        tickLine="none"
        withTooltip={false}
        barProps={{ isAnimationActive: false, radius: 0 }}
        barChartProps={{
          margin: { top: 6, right: 0, bottom: 6, left: -36 },
          barCategoryGap: 2,
          accessibilityLayer: false,
        }}
        withXAxis={false}
        yAxisProps={{ allowDecimals: false, tickCount: 3, width: 60, tick: { transform: 'translate(0, 0)' } }}
      />
      {/* Where the hour begins, its middle, and its last bin: under the bars, not beside them. */}
      <div className={styles.axis} aria-hidden="true">
        {[0, bins.length / 2, bins.length - 1].map((bin) => (
          <span key={bin}>{data[bin]?.from}</span>
        ))}
      </div>
    </>
  );
};

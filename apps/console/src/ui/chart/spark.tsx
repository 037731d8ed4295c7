import { cx } from '../cx.ts';
import { useLastHour, type Sparked } from './last-hour.ts';
import styles from './spark.module.css';

const height = 16;

/** Twelve bins of five minutes as tiny bars; the last one is now. */
export const Spark = ({ of }: { readonly of: Sparked }) => {
  const { bins } = useLastHour(of);
  const most = Math.max(1, ...bins);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${bins.length * 4 - 1} ${height}`} aria-hidden="true">
      {bins.map((count, bin) => {
        const tall = count === 0 ? 1 : Math.max(2, Math.round((count / most) * height));
        return (
          <rect
            key={bin}
            x={bin * 4}
            y={height - tall}
            width="3"
            height={tall}
            className={cx(count === 0 ? styles.none : bin === bins.length - 1 && styles.last)}
          />
        );
      })}
    </svg>
  );
};

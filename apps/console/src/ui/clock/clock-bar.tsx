import { cx } from '../cx.ts';
import type { ClockTone } from './clock-maths.ts';
import styles from './clock-bar.module.css';

interface Props {
  readonly fraction: number;
  readonly tone: ClockTone;
  readonly thick?: boolean;
}

/** The one shape of a clock: a thin bar with a notch at the warning. */
export const ClockBar = ({ fraction, tone, thick = false }: Props) => (
  <span className={cx(styles.bar, thick && styles.thick, styles[tone])} aria-hidden="true">
    <i style={{ inlineSize: `${(fraction * 100).toFixed(1)}%` }} />
  </span>
);

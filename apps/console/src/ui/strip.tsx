import type { QueueRow } from '@watchfloor/api-contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { SeverityBars } from './severity-bars.tsx';
import styles from './strip.module.css';
import text from './text.module.css';
import { ZoneMark } from './zone-mark.tsx';

/** Four questions at a glance: what is it, whose is it, how much time is left, what is next. */
export const Strip = ({ children }: { readonly children: ReactNode }) => <div className={styles.strip}>{children}</div>;

interface CellProps {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly acts?: boolean;
  readonly children: ReactNode;
}

export const StripCell = ({ title, aside, acts, children }: CellProps) => (
  <div className={cx(styles.cell, acts && styles.acts)}>
    {title != null && (
      <div className={styles.question}>
        {title}
        {aside != null && <span className={styles.aside}>{aside}</span>}
      </div>
    )}
    {children}
  </div>
);

export const StripWhat = ({ row, above }: { readonly row: QueueRow; readonly above: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.cell}>
      <div className={styles.question}>{above}</div>
      <h1 className={styles.title}>{row.title}</h1>
      <div className={styles.facts}>
        <span className={styles.fact}>
          <ZoneMark zone={row.zone} />
          <b className={styles.score}>{row.score}</b> {t(`zone.${row.zone}`)}
        </span>
        <span className={styles.fact}>
          <SeverityBars severity={row.severity} />
        </span>
        <span className={styles.fact}>{row.customer.name}</span>
        <span className={cx(styles.fact, styles.entity)} title={row.entity.value}>
          <span className={text.cut}>{row.entity.value}</span>
        </span>
      </div>
    </div>
  );
};

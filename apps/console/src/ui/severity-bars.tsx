import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './severity-bars.module.css';

const levels = { low: 1, medium: 2, high: 3, critical: 4 } as const;
export type Severity = keyof typeof levels;

/** Four bars, so many lit as the severity is high; the word beside it leaves first when room is short. */
export const SeverityBars = ({ severity, bare }: { readonly severity: Severity; readonly bare?: boolean }) => {
  const { t } = useTranslation();
  const word = t(`severity.${severity}`);
  return (
    <span className={styles.severity} title={word}>
      <svg viewBox="0 0 12 12" role={bare ? 'img' : undefined} aria-label={bare ? word : undefined} aria-hidden={!bare}>
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 3}
            y={9 - bar * 3}
            width="2"
            height={3 + bar * 3}
            rx=".5"
            className={cx(bar < levels[severity] && styles.on)}
          />
        ))}
      </svg>
      {!bare && <span className={styles.word}>{word}</span>}
    </span>
  );
};

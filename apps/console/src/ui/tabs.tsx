import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { useFormat } from './language/use-format.ts';
import styles from './tabs.module.css';

interface Props<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly name: string; readonly count?: number | undefined }[];
  readonly current: Key | null;
  readonly onChange: (key: Key) => void;
  readonly end?: ReactNode;
  readonly bare?: boolean;
}

export const Tabs = <Key extends string>({ label, tabs, current, onChange, end, bare }: Props<Key>) => {
  const { number } = useFormat();
  const move = (event: React.KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    onChange(next.key);
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className={cx(styles.bar, bare && styles.bare)}>
      <div role="tablist" aria-label={label} className={styles.tabs}>
        {tabs.map(({ key, name, count }, index) => (
          <button
            key={key}
            type="button"
            role="tab"
            aria-selected={key === current}
            tabIndex={key === current || (current === null && index === 0) ? 0 : -1}
            className={cx(styles.tab, key === current && styles.on)}
            onClick={() => onChange(key)}
            onKeyDown={(event) => move(event, index)}
          >
            {name} {count !== undefined && <span className={styles.count}>{number(count)}</span>}
          </button>
        ))}
      </div>
      {end != null && <span className={styles.end}>{end}</span>}
    </div>
  );
};

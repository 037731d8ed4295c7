import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Says why it is empty and what fills it. */
export const Empty = ({ title, children, actions }: Props) => (
  <div className={styles.empty}>
    <p className={styles.title}>{title}</p>
    {children != null && <p className={styles.why}>{children}</p>}
    {actions != null && <div className={styles.actions}>{actions}</div>}
  </div>
);

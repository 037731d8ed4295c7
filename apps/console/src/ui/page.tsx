import type { ReactNode } from 'react';
import styles from './page.module.css';

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page beside the queue: title, one line on what it is, its acts, and below what scrolls. */
export const Page = ({ title, about, actions, children }: Props) => (
  <>
    <div className={styles.head}>
      <h1>{title}</h1>
      <span className={styles.about}>{about}</span>
      {actions}
    </div>
    <div className={styles.body} tabIndex={0} role="region" aria-label={title}>
      {children}
    </div>
  </>
);

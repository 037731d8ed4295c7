import type { ReactNode } from 'react';
import styles from './section.module.css';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a lane: heading, a short figure on its right, hairline below. */
export const Section = ({ title, aside, children }: Props) => (
  <section className={styles.section} aria-label={title}>
    <div className={styles.head}>
      <h2>{title}</h2>
      {aside != null && <span className={styles.aside}>{aside}</span>}
    </div>
    {children}
  </section>
);

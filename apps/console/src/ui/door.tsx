import type { ReactNode } from 'react';
import styles from './door.module.css';
import { Logo } from './logo.tsx';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly foot?: ReactNode;
  readonly steps?: ReactNode;
  readonly children: ReactNode;
}

/** A page in front of the product: one pane in the middle, the name above it. */
export const Door = ({ title, aside, foot, steps, children }: Props) => (
  <div className={styles.door}>
    <main className={steps ? styles.wide : styles.box}>
      <div className={styles.name}>
        <Logo />
        <span className={styles.word}>Watchfloor</span>
        <span className={styles.aside}>{aside}</span>
      </div>
      <div className={steps ? styles.split : styles.pane}>
        {steps}
        <div className={styles.content}>
          <h1>{title}</h1>
          {children}
        </div>
      </div>
      {foot != null && <div className={styles.foot}>{foot}</div>}
    </main>
  </div>
);

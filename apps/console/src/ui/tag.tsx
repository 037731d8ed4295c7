import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './tag.module.css';

interface Props {
  readonly children: ReactNode;
  readonly tone?: 'red' | 'yel' | 'grn' | 'acc';
}

export const Tag = ({ children, tone }: Props) => (
  <span className={cx(styles.tag, tone && styles[tone])}>{children}</span>
);

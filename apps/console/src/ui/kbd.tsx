import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './kbd.module.css';

export const Kbd = ({ children, quiet }: { readonly children: ReactNode; readonly quiet?: boolean }) => (
  <kbd className={cx(styles.kbd, quiet && styles.quiet)}>{children}</kbd>
);

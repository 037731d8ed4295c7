import type { Icon as TablerIcon } from '@tabler/icons-react';
import { cx } from './cx.ts';
import styles from './icon.module.css';

interface Props {
  readonly of: TablerIcon;
  readonly size?: 'sm' | 'md' | 'lg';
  readonly className?: string | undefined;
}

/** A line icon at one of three sizes; it never carries a meaning alone, so it is hidden from screen readers. */
export const Icon = ({ of: Shape, size = 'md', className }: Props) => (
  <Shape className={cx(styles[size], className)} aria-hidden="true" />
);

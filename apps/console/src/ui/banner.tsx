import { IconAlertTriangle, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';

const icons = { info: IconInfoCircle, failed: IconAlertTriangle, refused: IconLock } as const;

interface Props {
  readonly kind: keyof typeof icons;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What happened, what is safe, what to do. */
export const Banner = ({ kind, title, children, actions }: Props) => (
  <div
    className={cx(styles.banner, kind === 'info' ? styles.info : styles.bad)}
    role={kind === 'info' ? 'status' : 'alert'}
  >
    <Icon of={icons[kind]} />
    <div className={styles.words}>
      <span>{title}</span> {children != null && <span className={styles.more}>{children}</span>}
    </div>
    {actions}
  </div>
);

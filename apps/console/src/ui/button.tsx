import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './button.module.css';
import { Kbd } from './kbd.tsx';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `go` is the page's one prominent act. */
  readonly look?: 'plain' | 'go' | 'quiet' | 'danger';
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly shortcut?: string | undefined;
  readonly children?: ReactNode;
}

export const Button = ({ look = 'plain', small, wide, shortcut, className, children, type, ...rest }: Props) => (
  <button
    type={type ?? 'button'}
    className={cx(styles.button, styles[look], small && styles.small, wide && styles.wide, className)}
    {...rest}
  >
    {children}
    {shortcut !== undefined && <Kbd quiet>{shortcut}</Kbd>}
  </button>
);

/** A button that is only an icon; its label is read out and shown on hover. */
export const IconButton = ({ label, className, ...rest }: Props & { readonly label: string }) => (
  <button type="button" className={cx(styles.icon, className)} aria-label={label} title={label} {...rest} />
);

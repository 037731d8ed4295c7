import { cx } from './cx.ts';
import styles from './avatar.module.css';

/** "Ines Varga" → IV; 莫丽 → 莫. */
const initials = (name: string): string => {
  if (/\p{Script=Han}/u.test(name)) return name.slice(0, 1);
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
};

interface Props {
  readonly name: string | null;
  /** `me` is the reader, `other` somebody present; no name is nobody yet. */
  readonly as?: 'me' | 'other' | undefined;
}

/** The letters are drawn, not written: whoever listens hears the name that stands beside them. */
export const Avatar = ({ name, as }: Props) => (
  <span
    className={cx(styles.avatar, name === null && styles.nobody, as && styles[as])}
    data-initials={name === null ? '' : initials(name)}
    aria-hidden="true"
  />
);

import type { Zone } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './zone-mark.module.css';

const shapes: Record<Zone, React.ReactNode> = {
  red: <path d="M6 .8 11.6 11H.4z" />,
  yellow: <path d="M6 .7 11.3 6 6 11.3.7 6z" />,
  green: <circle cx="6" cy="6" r="4.9" />,
};

/** Zone by shape and colour: triangle, diamond, disc. */
export const ZoneMark = ({ zone, small }: { readonly zone: Zone; readonly small?: boolean }) => {
  const { t } = useTranslation();
  return (
    <svg
      className={cx(styles.mark, styles[zone], small && styles.small)}
      viewBox="0 0 12 12"
      role="img"
      aria-label={t(`zone.${zone}`)}
    >
      {shapes[zone]}
    </svg>
  );
};

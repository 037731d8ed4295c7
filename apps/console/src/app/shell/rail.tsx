import { Link } from '@tanstack/react-router';
import type { Me } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import { placesFor, type Place } from './places.ts';
import styles from './rail.module.css';

const RailLink = ({ place }: { readonly place: Place }) => {
  const { t } = useTranslation();
  const name = t(`place.${place.key}`);
  return (
    <Link
      to={place.to}
      className={cx(styles.place)}
      activeProps={{ className: styles.on, 'aria-current': 'page' }}
      aria-label={name}
      title={`${name} (g ${place.go})`}
    >
      <Icon of={place.icon} size="lg" />
    </Link>
  );
};

export const Rail = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation();
  const mine = placesFor(me.permissions);
  return (
    <nav className={styles.rail} aria-label={t('shell.main')}>
      <span className={styles.logo}>
        <Logo />
      </span>
      {mine
        .filter(({ end }) => !end)
        .map((place) => (
          <RailLink key={place.key} place={place} />
        ))}
      <span className={styles.gap} />
      {mine
        .filter(({ end }) => end)
        .map((place) => (
          <RailLink key={place.key} place={place} />
        ))}
    </nav>
  );
};

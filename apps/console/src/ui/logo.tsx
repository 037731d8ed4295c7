import styles from './logo.module.css';

/** A sun rising over the horizon, with the hand of a clock: the watch goes on. */
export const Logo = () => (
  <svg className={styles.logo} viewBox="0 0 22 22" role="img" aria-label="Watchfloor">
    <path d="M2 15.5h18M5.5 19h11" />
    <path d="M4.5 15.5a6.5 6.5 0 0 1 13 0" />
    <path d="M11 15.5 14 10" />
    <path d="M11 3v2.5M3.6 6.2l1.7 1.6M18.4 6.2l-1.7 1.6" />
  </svg>
);

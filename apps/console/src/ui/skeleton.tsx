import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';

const widths = ['86%', '64%', '92%', '74%', '58%', '80%'];

/** Rows of the right height while the real ones are under way, so that nothing jumps. */
export const SkeletonRows = ({ rows = 12 }: { readonly rows?: number }) => {
  const { t } = useTranslation();
  return (
    <div data-waiting role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <i className={styles.bone} />
          <i className={styles.bone} />
          <i className={styles.bone} style={{ inlineSize: widths[row % widths.length] }} />
          <i className={styles.bone} />
        </div>
      ))}
    </div>
  );
};

import type { Me } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { DeskFoot } from '../../features/next/desk-foot.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useBindings } from '../../ui/keys/use-keys.ts';
import styles from './foot-bar.module.css';

/** Your desk, and on the right the keys that work on this very page. */
export const FootBar = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation();
  const hints = useBindings().filter(({ hint }) => hint);
  return (
    <footer className={styles.foot}>
      {me.permissions.includes('desk.use') ? <DeskFoot /> : <span />}
      <div className={styles.keys}>
        {hints.map(({ keys, shown, label }) => (
          <span key={keys + label} className={styles.key}>
            <Kbd>{shown ?? keys}</Kbd>
            {label}
          </span>
        ))}
        <span className={styles.key}>
          <Kbd>?</Kbd>
          {t('key.all')}
        </span>
      </div>
    </footer>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useBindings } from '../../ui/keys/use-keys.ts';
import styles from './key-sheet.module.css';

/** Every key that works on this page, pages first. */
export const KeySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const bindings = useBindings();
  const [shown] = useState(bindings);
  const groups = [
    { title: t('key.here'), of: shown.filter(({ keys }) => !keys.startsWith('g ')) },
    { title: t('key.goTo'), of: shown.filter(({ keys }) => keys.startsWith('g ')) },
  ];
  return (
    <Dialog title={t('key.sheet')} onClose={onClose} wide>
      <div className={styles.groups}>
        {groups.map(({ title, of }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl className={styles.keys}>
              {of.map(({ keys, label }) => (
                <div key={keys} className={styles.key}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.split(' ').map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};

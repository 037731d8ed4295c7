import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useBindings } from '../../ui/keys/use-keys.ts';
import { keyGroups, type KeyLine } from './key-groups.ts';
import styles from './key-sheet.module.css';

const Group = ({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) => (
  <section>
    <h2>{title}</h2>
    <dl className={styles.keys}>
      {lines.map(({ label, ways }) => (
        <div key={label} className={styles.key}>
          <dt>{label}</dt>
          <dd>{ways.flatMap((way) => way.split(' ').map((key) => <Kbd key={`${way} ${key}`}>{key}</Kbd>))}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Every key that works on this page, the page's own first. */
export const KeySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const bindings = useBindings();
  const [{ here, everywhere, goTo }] = useState(() => keyGroups(bindings));
  return (
    <Dialog title={t('key.sheet')} onClose={onClose} wide>
      <div className={styles.groups}>
        <div>
          {here.length > 0 && <Group title={t('key.here')} lines={here} />}
          <Group title={t('key.everywhere')} lines={everywhere} />
        </div>
        <Group title={t('key.goTo')} lines={goTo} />
      </div>
    </Dialog>
  );
};

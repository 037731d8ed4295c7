import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './shown-once.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A key or link that the platform cannot show again: it goes when somebody says that they have it, by no slip of a key. */
export const ShownOnce = ({ title, onClose, children }: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose} keeps="for good">
      <div className={styles.body}>
        {children}
        <div className={styles.acts}>
          <Button onClick={onClose}>{t('once.done')}</Button>
        </div>
      </div>
    </Dialog>
  );
};

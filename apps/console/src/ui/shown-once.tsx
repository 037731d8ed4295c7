import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './shown-once.module.css';
import text from './text.module.css';

interface Props {
  readonly title: string;
  readonly why: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A key or link that the platform cannot show again: copy it now. */
export const ShownOnce = ({ title, why, secret, onClose }: Props) => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <p className={text.soft}>{why}</p>
        <code className={styles.secret}>{secret}</code>
        <div className={styles.acts}>
          <Button look="go" data-autofocus onClick={() => void copy().catch(() => setCopied(false))}>
            {t(copied ? 'once.copied' : 'once.copy')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('once.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};

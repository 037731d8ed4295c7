import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './copy-text.module.css';

interface Props {
  /** What the text is; names the button for those who hear it. */
  readonly label: string;
  readonly text: string;
  readonly go?: boolean;
}

/** A text that is meant for elsewhere, with the button that takes it there. */
export const CopyText = ({ label, text, go = false }: Props) => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <figure className={styles.copy} aria-label={label}>
      <figcaption className={styles.head}>
        <span>{label}</span>
        <Button
          small
          look={go ? 'go' : 'plain'}
          autoFocus={go}
          data-autofocus={go || undefined}
          aria-label={`${t('once.copy')}: ${label}`}
          onClick={() => void copy().catch(() => setCopied(false))}
        >
          {t(copied ? 'once.copied' : 'once.copy')}
        </Button>
      </figcaption>
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
    </figure>
  );
};

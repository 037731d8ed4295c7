import { useTranslation } from 'react-i18next';
import type { Missing } from './missing.ts';
import styles from './still-needed.module.css';

/** Labels stand in the middle of a sentence here; what is written in capitals stays so. */
const midSentence = (label: string) => label.replace(/^\p{Lu}(?=[\p{Ll}\s-])/u, (first) => first.toLowerCase());

/** Why a form cannot be sent yet; always in the page, so that a screen reader hears each change. */
export const StillNeeded = ({ missing }: { readonly missing: readonly Missing[] }) => {
  const { t } = useTranslation();
  const needed = missing.flatMap(({ says }) => (says === null ? [] : [midSentence(says)]));
  return (
    <span aria-live="polite" className={styles.needed}>
      {needed.length > 0 && t('form.stillNeeded', { fields: needed.join(' · ') })}
    </span>
  );
};

import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { languages, switchLanguage, type Language } from '../../ui/language/language.ts';
import styles from './session.module.css';

/** The door speaks the reader's language before it knows who they are. */
export const LanguageLinks = () => {
  const { i18n } = useTranslation();
  return (
    <span className={styles.languages}>
      {Object.entries(languages).map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={cx(i18n.language === language && styles.chosen)}
          aria-pressed={i18n.language === language}
          onClick={() => void switchLanguage(language as Language)}
        >
          {name}
        </button>
      ))}
    </span>
  );
};

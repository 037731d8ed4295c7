import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

export const languages = { en: 'English', zh: '中文' } as const;
export type Language = keyof typeof languages;

/** Names and titles may be Chinese in any language, so the face always comes; of its files only what is on the page. */
const chineseFace = () => import('@fontsource-variable/noto-sans-sc/index.css');

/** A language's messages and typeface come when somebody chooses it. */
const load: Record<Language, () => Promise<unknown>> = {
  en: async () => en,
  zh: async () => {
    const [messages] = await Promise.all([import('./zh.json'), chineseFace()]);
    return messages.default;
  },
};

const remembered = 'watchfloor.language';

const isLanguage = (value: string | null): value is Language => value !== null && value in languages;

/** What this person chose here before, else what the browser asks for. */
const preferredLanguage = (): Language => {
  const chosen = localStorage.getItem(remembered);
  if (isLanguage(chosen)) return chosen;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
};

export const switchLanguage = async (language: Language) => {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(remembered, language);
};

export const startLanguage = async () => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchLanguage(preferredLanguage());
  void chineseFace();
};

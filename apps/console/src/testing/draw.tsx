import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import en from '../ui/language/en.json' with { type: 'json' };
import { Themed } from '../ui/mantine-provider.tsx';

/** happy-dom lacks these; Mantine asks for them. */
const completeWindow = () => {
  if (!('matchMedia' in window)) Object.assign(window, { matchMedia: () => ({ matches: false }) });
};

/** Draws a component as the console does: in English, themed, with a query cache of its own. */
export const draw = async (what: ReactNode) => {
  completeWindow();
  if (!i18next.isInitialized) {
    await i18next
      .use(initReactI18next)
      .init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <Themed>{what}</Themed>
    </QueryClientProvider>,
  );
};

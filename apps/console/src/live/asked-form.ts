import { useEffect } from 'react';
import { createStore } from './store.ts';

export type AskedForm = 'person' | 'source' | 'customer';
const asked = createStore<AskedForm | null>(null);

/** Wanted from elsewhere: it opens as soon as its page stands. */
export const askForm = (form: AskedForm) => asked.set(form);

/** For the page that has the form. */
export const useAskedForm = (form: AskedForm, open: () => void) => {
  const now = asked.use();
  useEffect(() => {
    if (now !== form) return;
    asked.set(null);
    open();
  });
};

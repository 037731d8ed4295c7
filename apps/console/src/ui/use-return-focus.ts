import { useLayoutEffect, useState } from 'react';

/** Where the focus was before the first of a row of dialogs opened. */
let origin: HTMLElement | null = null;

/** What opened this dialog: not the menu's entry, which is gone by now, but the menu's button; not the dialog before it. */
const opener = (): HTMLElement | null => {
  const now = document.activeElement;
  // A button that is disabled while its command runs has lost the focus, so the open dialog counts, not where the focus is.
  if (!(now instanceof HTMLElement) || document.querySelector('[role=dialog]') !== null) return origin;
  const menu = now.closest('[role=menu]');
  return menu === null ? now : document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
};

/**
 * For what opens over the page: when it goes, the focus goes back where it was. Before the screen is drawn again: what opens in
 * its place takes the focus after that, and must keep it.
 */
export const useReturnFocus = () => {
  const [from] = useState(opener);
  useLayoutEffect(() => {
    origin = from;
    return () => {
      if (from?.isConnected === true) from.focus();
    };
  }, [from]);
};

import { isWriting } from './is-writing.ts';

/** Takes the focus from a control of before, so that Enter means the page; whoever writes or has a dialog or menu open keeps it. */
export const focusOnMain = () => {
  if (!isWriting()) document.querySelector('main')?.focus({ preventScroll: true });
};

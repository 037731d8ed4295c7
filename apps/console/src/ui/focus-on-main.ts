/** Takes the focus from a control of before, so that Enter means the page; whoever writes or has a dialog or menu open keeps it. */
export const focusOnMain = () => {
  const busy = document.activeElement?.closest(
    'input, textarea, select, [contenteditable=true], [role=dialog], [role=menu]',
  );
  if (!busy) document.querySelector('main')?.focus({ preventScroll: true });
};

/** Whoever writes, or has a dialog or menu open, is not taken away from it. */
export const isWriting = (): boolean =>
  document.activeElement?.closest('input, textarea, select, [contenteditable=true], [role=dialog], [role=menu]') !=
  null;

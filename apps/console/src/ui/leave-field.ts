/** Esc in any field of a page: the page has the focus again, so that its keys work and Tab begins in it. */
export const leaveField = () => {
  const main = document.querySelector('main');
  if (main) main.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

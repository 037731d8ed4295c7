const controls = 'input, select, textarea';

/** A text, a choice or a box has a label; a group of boxes has a legend or names itself. */
const named = (form: HTMLElement, label: string): Element | null | undefined => {
  const words = [...form.querySelectorAll('label, legend')].find(({ textContent }) => textContent === label);
  if (words instanceof HTMLLabelElement) return words.control;
  return words?.parentElement ?? form.querySelector(`[aria-label="${CSS.escape(label)}"]`);
};

/** The control of a form that a label stands for, or the first one of a group. */
export const fieldOf = (form: HTMLElement, label: string): HTMLElement | null => {
  const found = named(form, label);
  return found?.matches(controls) ? (found as HTMLElement) : (found?.querySelector<HTMLElement>(controls) ?? null);
};

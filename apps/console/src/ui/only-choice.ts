/** Who has one customer does not choose. */
export const onlyChoice = (chosen: string, options: readonly { readonly id: string }[]): string =>
  chosen === '' && options.length === 1 ? (options[0]?.id ?? '') : chosen;

/**
 * The secret of a one-time link stands behind the # (`#token=…`), so that no server log and no Referer ever holds it; it is
 * taken out of the address at once.
 */
export const takeToken = (): string => {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
  if (token !== '') window.history.replaceState(null, '', window.location.pathname);
  return token;
};

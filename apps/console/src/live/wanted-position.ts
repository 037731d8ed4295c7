import type { QueryKey } from '@tanstack/react-query';

/** The latest position each page must hold: a node that is not there yet waits, so nobody reads their own change as undone. */
const wanted = new Map<string, string>();

const nameOf = (key: QueryKey) => JSON.stringify(key);

/** Positions are ordered as text; an older one never replaces a newer one. */
export const wantPosition = (key: QueryKey, position: string | null | undefined) => {
  const before = wanted.get(nameOf(key)) ?? '';
  if (position != null && position > before) wanted.set(nameOf(key), position);
};

/** As the query parameter `after`. */
export const after = (key: QueryKey): { readonly after?: string } => {
  const position = wanted.get(nameOf(key));
  return position === undefined ? {} : { after: position };
};

/** A JSON object as it came from outside: every member is unknown until asked for. */
export type Fields = Readonly<Record<string, unknown>>;

const NONE: Fields = Object.freeze({});

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member as an object; an empty one where it is absent or something else. */
export const fieldsOf = (from: Fields, name: string): Fields => {
  const value = memberOf(from, name);
  return isFields(value) ? value : NONE;
};

/** Own members only: a detector must not reach what every object inherits. */
export const memberOf = (from: Fields, name: string): unknown => (Object.hasOwn(from, name) ? from[name] : undefined);

/** Texts and numbers as trimmed text, everything else (also an empty text) as undefined. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
};

export const textIn = (from: Fields, name: string): string | undefined => textOf(memberOf(from, name));

/** A value that would not come back from JSON as it went in: it must not become history. */
export class NotJsonError extends TypeError {
  override readonly name = 'NotJsonError';
}

const DEEPEST = 500;

/** Keys that an object cannot hold in the order they were put in, so that JSON.stringify would write them elsewhere. */
const movesByItself = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return (first >= 48 && first <= 57) || key === '__proto__';
};

const entriesOf = (value: object, depth: number): string[] => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotJsonError('an instance of a class is not JSON');
  if (depth > DEEPEST) throw new NotJsonError(`nested deeper than ${DEEPEST}, or in a circle`);
  return Object.keys(value);
};

const scalar = (value: unknown): boolean => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      if (!Number.isFinite(value)) throw new NotJsonError(`${value} is not JSON`);
      return true;
    case 'object':
      return value === null;
    default:
      throw new NotJsonError(`${typeof value} is not JSON`);
  }
};

const isSorted = (keys: readonly string[]): boolean => {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] ?? '') > (keys[i] ?? '')) return false;
  return true;
};

const UNORDERABLE = Symbol('unorderable');

/** The same value with every object's keys in order, sharing what is in order already; UNORDERABLE when no object can be. */
const arrange = (value: unknown, depth: number): unknown => {
  if (scalar(value)) return value;
  if (Array.isArray(value)) return arrangeItems(value, depth);
  const source = value as Record<string, unknown>;
  const keys = entriesOf(source, depth);
  if (keys.some(movesByItself)) return UNORDERABLE;
  let result = source;
  if (!isSorted(keys)) {
    result = {};
    for (const key of keys.sort()) result[key] = source[key];
  }
  for (const key of keys) {
    const before = source[key];
    if (before === undefined) continue;
    const after = arrange(before, depth + 1);
    if (after === UNORDERABLE) return UNORDERABLE;
    if (after === before) continue;
    if (result === source) result = { ...source };
    result[key] = after;
  }
  return result;
};

const arrangeItems = (items: readonly unknown[], depth: number): unknown => {
  if (depth > DEEPEST) throw new NotJsonError(`nested deeper than ${DEEPEST}, or in a circle`);
  let result: unknown[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const after = arrange(items[i], depth + 1);
    if (after === UNORDERABLE) return UNORDERABLE;
    if (after !== items[i]) (result ??= [...items])[i] = after;
  }
  return result ?? items;
};

/** Writes key by key, for the rare value whose keys JSON.stringify would put elsewhere. */
const write = (value: unknown, depth: number): string => {
  if (scalar(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  const source = value as Record<string, unknown>;
  const keys = entriesOf(source, depth).filter((key) => source[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(source[key], depth + 1)}`)
    .join(',')}}`;
};

/** JSON.stringify escapes only lone surrogates this way, but a text may also speak of such an escape itself. */
const hasLoneSurrogate = (json: string): boolean => json.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(json);

/**
 * RFC 8785: keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no white space. Properties
 * that are undefined are left out; whatever else would not survive a JSON round trip throws NotJsonError.
 */
export const canonicalJson = (value: unknown): string => {
  const arranged = arrange(value, 0);
  const json = arranged === UNORDERABLE ? write(value, 0) : JSON.stringify(arranged);
  if (hasLoneSurrogate(json)) throw new NotJsonError('a lone surrogate is not Unicode text');
  return json;
};

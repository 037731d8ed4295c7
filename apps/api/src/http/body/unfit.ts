export interface Unfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const DEEPEST = 64;
/** More than the largest form holds; to check hundreds of thousands would keep everybody else waiting. */
const MOST_VALUES = 20_000;
const MOST_REPORTED = 20;

const fault = (text: string): string | undefined => {
  if (!text.isWellFormed()) return 'holds half a surrogate pair, which no reader can show';
  if (text.includes('\0')) return 'holds a NUL character';
  return undefined;
};

/**
 * What the log could not keep or show unchanged, wherever it stands in a body: half surrogates, NUL, and nesting that
 * would exhaust the stack of whoever writes it out again, a name that reaches a prototype, and more values than a form has. Walks without recursion for that same reason.
 */
export const unfit = (value: unknown): readonly Unfit[] => {
  const found: Unfit[] = [];
  const left: { value: unknown; path: readonly (string | number)[] }[] = [{ value, path: [] }];
  let values = 0;
  for (let next = left.pop(); next && found.length < MOST_REPORTED; next = left.pop()) {
    const { value: here, path } = next;
    if (typeof here === 'string') {
      const message = fault(here);
      if (message !== undefined) found.push({ path, message });
    } else if (typeof here === 'object' && here !== null) {
      if (path.length >= DEEPEST) {
        found.push({ path: path.slice(0, 4), message: `is nested deeper than ${DEEPEST} levels` });
        continue;
      }
      values += Array.isArray(here) ? here.length : Object.keys(here).length;
      if (values > MOST_VALUES) {
        found.push({ path: [], message: `holds more than ${MOST_VALUES} values` });
        break;
      }
      for (const [key, child] of Object.entries(here)) {
        // Whoever copies such a body by assignment would change the prototype of its copy.
        const message = key === '__proto__' ? 'may not be __proto__' : fault(key);
        if (message !== undefined) found.push({ path, message: `a name in it ${message}` });
        left.push({ value: child, path: [...path, key] });
      }
    }
  }
  return found.slice(-MOST_REPORTED);
};

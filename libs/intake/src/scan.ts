/** Deeper than any detector nests, shallow enough for every walk over the value. */
export const MAX_DEPTH = 64;

/** One value of a body, found without parsing it. Positions in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** Members written down in it, in all its objects: fewer in the parsed value means one was written twice. */
  readonly members: number;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const isOpening = (code: number) => code === 123 || code === 91;
const isClosing = (code: number) => code === 125 || code === 93;

/** The position after the string that starts at `at`, or the end of the text. */
const afterString = (text: string, at: number): number => {
  for (let i = at + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return i + 1;
    if (code === BACKSLASH) i += 1;
  }
  return text.length;
};

/**
 * Cuts the values between top-level commas of `text` from `from` on, until a closing bracket at depth 0 or the end.
 * One linear pass and no recursion, so that 10,000 brackets cost what 10,000 letters cost. Stops after more than `most`.
 */
export const spans = (
  text: string,
  from: number,
  most: number,
): { readonly spans: readonly Span[]; readonly end: number } => {
  const found: Span[] = [];
  let [start, depth, deepest, members] = [from, 0, 0, 0];
  let i = from;
  for (; i < text.length && found.length <= most; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = afterString(text, i) - 1;
    else if (code === COLON) members += 1;
    else if (isOpening(code)) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (isClosing(code)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (code === COMMA && depth === 0) {
      found.push({ from: start, to: i, depth: deepest, members });
      [start, deepest, members] = [i + 1, 0, 0];
    }
  }
  found.push({ from: start, to: i, depth: deepest, members });
  return { spans: found, end: depth === 0 ? i : -1 };
};

/** Deeper than any detector nests, shallow enough for every walk over the value. */
export const MAX_DEPTH = 64;

/** One value of a text, found without parsing it. Positions in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** Members written down in it, in all its objects: fewer in the parsed value means one was written twice. */
  readonly members: number;
  /** Brackets opened and commas written in it: it holds hardly more values than that. */
  readonly parts: number;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const isOpening = (code: number) => code === 123 || code === 91;
const isClosing = (code: number) => code === 125 || code === 93;

/**
 * The position after the text that `at` is in. Beyond the end of the piece when the text goes on in the next one: there
 * by one, or by two when a backslash was the last letter.
 */
const afterText = (piece: string, at: number): number => {
  let i = at;
  for (; i < piece.length; i += 1) {
    const code = piece.charCodeAt(i);
    if (code === QUOTE) return i + 1;
    if (code === BACKSLASH) i += 1;
  }
  return i + 1;
};

/**
 * Cuts the values between top-level commas out of a text that comes in pieces, until a closing bracket at depth 0.
 * One linear pass and no recursion, so that 10,000 brackets cost what 10,000 letters cost. Stops after more than `most`.
 */
export class SpanScanner {
  /** The values that a comma or the bracket ended. */
  readonly spans: Span[] = [];
  readonly #most: number;
  /** Where the next piece begins. */
  #offset = 0;
  #start = 0;
  #depth = 0;
  #deepest = 0;
  #members = 0;
  #parts = 0;
  /** Letters of the next piece, and one, that belong to a text begun before; 0 outside of texts. */
  #inText = 0;
  #closedBy: string | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  /** The bracket that closed what was opened before the text began, and the position after it. */
  get closed(): { readonly by: string; readonly at: number } | undefined {
    return this.#closedBy === undefined ? undefined : { by: this.#closedBy, at: this.#start };
  }

  /** Whether it is inside of something: a text or a bracket that nothing closed yet. */
  get isOpen(): boolean {
    return this.#inText > 0 || this.#depth > 0;
  }

  /** The value after the last comma, as far as it came. */
  get last(): Span {
    return { from: this.#start, to: this.#offset, depth: this.#deepest, members: this.#members, parts: this.#parts };
  }

  /** Reads on; of the very first piece from `from` on. */
  push(piece: string, from = 0): void {
    if (this.#closedBy !== undefined || this.spans.length > this.#most) return;
    const offset = this.#offset;
    if (offset === 0) this.#start = from;
    let [depth, deepest, members, parts] = [this.#depth, this.#deepest, this.#members, this.#parts];
    let i = this.#inText > 0 ? afterText(piece, this.#inText - 1) : from;
    for (; i < piece.length; i += 1) {
      const code = piece.charCodeAt(i);
      if (code === QUOTE) i = afterText(piece, i + 1) - 1;
      else if (code === COLON) members += 1;
      else if (isOpening(code)) {
        depth += 1;
        parts += 1;
        if (depth > deepest) deepest = depth;
      } else if (depth === 0 && (code === COMMA || isClosing(code))) {
        this.spans.push({ from: this.#start, to: offset + i, depth: deepest, members, parts });
        [this.#start, deepest, members, parts] = [offset + i + 1, 0, 0, 0];
        if (code !== COMMA) this.#closedBy = piece[i];
        if (code !== COMMA || this.spans.length > this.#most) break;
      } else if (code === COMMA) parts += 1;
      else if (isClosing(code)) depth -= 1;
    }
    [this.#depth, this.#deepest, this.#members, this.#parts] = [depth, deepest, members, parts];
    this.#offset = offset + piece.length;
    this.#inText = Math.max(0, i - piece.length);
  }
}

import { accept, type Result } from '@watchfloor/kernel';
import { refuse, type ItemRejection } from './rejection.ts';
import { MAX_DEPTH, type Span } from './scan.ts';

/** Bytes of one item; what is larger is no alert but a file. */
export const MAX_ITEM_BYTES = 1_000_000;
/** Far more than any detector writes; to build hundreds of thousands from one item would keep everybody else waiting. */
const MAX_PARTS = 50_000;

/** A text of n UTF-16 units has between n and 3n bytes, so most need no counting. */
const tooLarge = (text: string): boolean =>
  text.length > MAX_ITEM_BYTES ||
  (text.length * 3 > MAX_ITEM_BYTES && new TextEncoder().encode(text).length > MAX_ITEM_BYTES);

/** Characters, escapes or names that might hide something: only then values are looked at closely. */
const SUSPICIOUS = /\0|\\u(?:0000|[dD][89a-fA-F])|__proto__|\\u00(?:5|6|7)/;
export const isSuspicious = (text: string): boolean => SUSPICIOUS.test(text) || !text.isWellFormed();

interface Walked {
  readonly members: number;
  readonly wrong: ItemRejection | undefined;
}

const wrongText = (text: string): ItemRejection | undefined =>
  text.includes('\0')
    ? { code: 'item-control-character', detail: 'a NUL character' }
    : text.isWellFormed()
      ? undefined
      : { code: 'item-lone-surrogate', detail: 'half of a surrogate pair' };

/** Counts members and, when `closely`, looks at every text; depth is bounded before this is called. */
const walk = (value: unknown, closely: boolean): Walked => {
  if (typeof value === 'string') return { members: 0, wrong: closely ? wrongText(value) : undefined };
  if (typeof value !== 'object' || value === null) return { members: 0, wrong: undefined };
  if (Array.isArray(value)) {
    let members = 0;
    for (const element of value) {
      const inside = walk(element, closely);
      if (inside.wrong) return inside;
      members += inside.members;
    }
    return { members, wrong: undefined };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields);
  let members = names.length;
  for (const name of names) {
    if (closely && name === '__proto__') return { members, wrong: { code: 'item-forbidden-key', detail: name } };
    const wrongName = closely ? wrongText(name) : undefined;
    if (wrongName) return { members, wrong: wrongName };
    const member = fields[name];
    // Most members are plain and need no step down: this loop runs for every alert that comes in.
    if (typeof member !== 'object' && !(closely && typeof member === 'string')) continue;
    const inside = walk(member, closely);
    if (inside.wrong) return inside;
    members += inside.members;
  }
  return { members, wrong: undefined };
};

/**
 * One item's text as a value that is safe to walk, store and hash; or the code it is quarantined under. `suspicious`: what
 * `isSuspicious` said of it, or of all the text it stands in.
 */
export const parseItem = (
  text: string,
  span: Omit<Span, 'from' | 'to'>,
  suspicious: boolean,
): Result<unknown, ItemRejection> => {
  if (tooLarge(text)) return refuse('item-too-large', `more than ${MAX_ITEM_BYTES} bytes`);
  if (span.parts > MAX_PARTS) return refuse('item-too-large', `more than ${MAX_PARTS} values`);
  if (span.depth > MAX_DEPTH) return refuse('item-too-deep', `${span.depth} levels, at most ${MAX_DEPTH}`);
  const wrong = suspicious ? wrongText(text) : undefined;
  if (wrong) return { ok: false, error: wrong };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('item-malformed', error instanceof Error ? error.message.slice(0, 200) : 'not JSON');
  }
  const walked = walk(value, suspicious);
  if (walked.wrong) return { ok: false, error: walked.wrong };
  if (walked.members !== span.members) return refuse('item-duplicate-key', 'a member is written twice');
  return accept(value);
};

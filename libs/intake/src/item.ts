import { accept, type Result } from '@watchfloor/kernel';
import { refuse, type ItemRejection } from './rejection.ts';
import { MAX_DEPTH, type Span } from './scan.ts';

/** Bytes of one item; what is larger is no alert but a file. */
export const MAX_ITEM_BYTES = 1_000_000;

/** A text of n UTF-16 units has between n and 3n bytes, so most need no counting. */
const tooLarge = (text: string): boolean =>
  text.length > MAX_ITEM_BYTES ||
  (text.length * 3 > MAX_ITEM_BYTES && new TextEncoder().encode(text).length > MAX_ITEM_BYTES);

/** Escapes or names that might hide something: only then the parsed value is walked for it. */
const SUSPICIOUS = /\\u(?:0000|[dD][89a-fA-F])|__proto__|\\u00(?:5|6|7)/;

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
  const entries = Object.entries(value);
  let members = entries.length;
  for (const [name, member] of entries) {
    if (name === '__proto__') return { members, wrong: { code: 'item-forbidden-key', detail: '__proto__' } };
    const inside = walk(member, closely);
    const wrong = (closely ? wrongText(name) : undefined) ?? inside.wrong;
    if (wrong) return { members, wrong };
    members += inside.members;
  }
  return { members, wrong: undefined };
};

/** One item's text as a value that is safe to walk, store and hash; or the code it is quarantined under. */
export const parseItem = (text: string, span: Pick<Span, 'depth' | 'members'>): Result<unknown, ItemRejection> => {
  if (tooLarge(text)) return refuse('item-too-large', `more than ${MAX_ITEM_BYTES} bytes`);
  if (span.depth > MAX_DEPTH) return refuse('item-too-deep', `${span.depth} levels, at most ${MAX_DEPTH}`);
  if (text.includes('\0')) return refuse('item-control-character', 'a NUL character');
  if (!text.isWellFormed()) return refuse('item-lone-surrogate', 'half of a surrogate pair');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('item-malformed', error instanceof Error ? error.message.slice(0, 200) : 'not JSON');
  }
  const walked = walk(value, SUSPICIOUS.test(text));
  if (walked.wrong) return { ok: false, error: walked.wrong };
  if (walked.members !== span.members) return refuse('item-duplicate-key', 'a member is written twice');
  return accept(value);
};

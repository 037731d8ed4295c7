import { describe, expect, it } from 'vitest';
import { decodeBody, itemsOf } from './body.ts';

const outcomes = (text: string, ndjson = false) => {
  const read = itemsOf(text, ndjson);
  if (!read.ok) return read.error.code;
  return read.value.map(({ value }) => (value.ok ? value.value : value.error.code));
};
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('the body of a post', () => {
  it('is one object, an array of them, or one a line', () => {
    expect(outcomes(' {"a":1} ')).toEqual([{ a: 1 }]);
    expect(outcomes('[{"a":1}, {"b":[2,"],{"]}]')).toEqual([{ a: 1 }, { b: [2, '],{'] }]);
    expect(outcomes('{"a":1}\n{"b":2}\r\n\n')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(outcomes('{\n "a": 1\n}')).toEqual([{ a: 1 }]);
    expect(outcomes('[1]\n[2]', true)).toEqual([[1], [2]]);
  });

  it('keeps the text of each item as it came', () => {
    expect(itemsOf('[ {"a" : 1.0} , {"b":2}]', false)).toMatchObject({
      value: [
        { index: 0, text: '{"a" : 1.0}' },
        { index: 1, text: '{"b":2}' },
      ],
    });
  });

  it('loses nothing to a bad neighbour', () => {
    expect(outcomes('[{"a":1},{"a":},{"b":2}]')).toEqual([{ a: 1 }, 'item-malformed', { b: 2 }]);
    expect(outcomes('{"a":1}\n{"a":\n{"b":2}')).toEqual([{ a: 1 }, 'item-malformed', { b: 2 }]);
  });

  it.each([
    ['nothing', '  ', 'body-empty'],
    ['an empty array', '[ ]', 'body-empty'],
    ['words', 'hello', 'body-malformed'],
    ['an array that breaks off', '[{"a":1},{"b"', 'body-truncated'],
    ['an array that breaks off inside a text', '[{"a":"', 'body-truncated'],
    ['a pretty-printed object that breaks off', '{\n "a": 1,\n', 'body-truncated'],
    ['something after the array', '[1] [2]', 'body-malformed'],
    ['more items than a detector sends', `[${'1,'.repeat(20_000)}1]`, 'body-too-many-items'],
    ['an array closed by a brace', '[{"a":1}}', 'body-malformed'],
  ])('with %s is refused as a whole', (_, text, code) => {
    expect(outcomes(text)).toBe(code);
  });

  it.each([
    ['too deep', `{"a":${nested(64)}}`, 'item-too-deep'],
    ['ten thousand levels deep', `{"a":${nested(10_000)}}`, 'item-too-deep'],
    ['over a megabyte', `{"a":"${'x'.repeat(1_000_000)}"}`, 'item-too-large'],
    ['over a megabyte only in bytes', `{"a":"${'ж'.repeat(600_000)}"}`, 'item-too-large'],
    ['with a NUL', '{"a":"\0"}', 'item-control-character'],
    ['with an escaped NUL', '{"a":"\\u0000"}', 'item-control-character'],
    ['with half a surrogate pair', '{"a":"\ud800"}', 'item-lone-surrogate'],
    ['with an escaped half', '{"a":["\\udc00"]}', 'item-lone-surrogate'],
    ['with half a pair in a name', '{"\\ud834":1}', 'item-lone-surrogate'],
    ['with a member written twice', '{"b":{"a":1,"a":2}}', 'item-duplicate-key'],
    ['with a member written twice, once in escapes', '{"a":1,"\\u0061":2}', 'item-duplicate-key'],
    ['with __proto__', '{"a":{"__proto__":{"admin":true}}}', 'item-forbidden-key'],
    ['with __proto__ in escapes', '{"\\u005f_proto__":1}', 'item-forbidden-key'],
  ])('an item %s is refused alone', (_, item, code) => {
    expect(outcomes(`[{"ok":1},${item}]`)).toEqual([{ ok: 1 }, code]);
    expect(outcomes(item, true)).toEqual([code]);
  });

  it('takes 64 levels, whole pairs, colons in texts and backslashes before u0000', () => {
    expect(outcomes(`{"a":${nested(63)}}`)).toHaveLength(1);
    expect(outcomes('{"a":"😀 \\ud83d\\ude00 a:b \\\\u0000"}')).toEqual([{ a: '😀 😀 a:b \\u0000' }]);
  });

  it('may not be in another charset; a byte order mark is no part of it', () => {
    expect(decodeBody(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00))).toMatchObject({ error: { code: 'body-not-utf8' } });
    expect(decodeBody(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toEqual({ ok: true, value: '{}' });
  });
});

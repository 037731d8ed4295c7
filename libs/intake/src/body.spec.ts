import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, readWhole } from './testing/read-whole.ts';

const outcomes = (text: string) => {
  const { read } = readWhole([text]);
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
  });

  it('keeps the text of each item as it came', () => {
    expect(readWhole(['[ {"a" : 1.0} , {"b":2}]']).read).toMatchObject({
      value: [
        { index: 0, text: '{"a" : 1.0}' },
        { index: 1, text: '{"b":2}' },
      ],
    });
  });

  it('loses nothing to a bad neighbour', () => {
    expect(outcomes('[{"a":1},{"a":},{"b":2}]')).toEqual([{ a: 1 }, 'item-malformed', { b: 2 }]);
    expect(outcomes('{"a":1}\n{"a":\n{"b":2}')).toEqual([{ a: 1 }, 'item-malformed', { b: 2 }]);
    expect(outcomes('{"a":nope}\n{"b":2}')).toEqual(['item-malformed', { b: 2 }]);
    expect(outcomes(`{"a":${nested(65)}}\n{"b":2}`)).toEqual(['item-too-deep', { b: 2 }]);
    expect(outcomes(`[{"a":"${'x'.repeat(1_000_000)}"},{"b":2}]`)).toEqual(['item-too-large', { b: 2 }]);
  });

  it('may be as many lines as there are, also when nobody said that it is lines', () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => `{"title":"An alert of some length","n":${n}}`);
    const read = outcomes(lines.join('\n'));
    expect(read).toHaveLength(30_000);
    expect(read.at(-1)).toMatchObject({ n: 29_999 });
  });

  it('is one broken object when it is pretty-printed and something in it is wrong', () => {
    expect(outcomes('{\n "a": nope\n}')).toEqual(['item-malformed']);
  });

  it('reads the same however it is cut', () => {
    const items = fc.json({ stringUnit: fc.constantFrom('"', '\\', '{', ']', ',', ':', 'a', 'ж', '😀', '\n') });
    const bodies = fc.oneof(
      fc.array(items).map((all) => ` [${all.join(' , ')}] `),
      fc.array(items, { minLength: 1 }).map((all) => all.map((item) => `{"a":${item}}`).join('\n')),
      items.map((item) => JSON.stringify({ a: JSON.parse(item) as unknown }, null, 2)),
      fc.array(items).map((all) => `[${all.join(',')}`),
    );
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(300), { maxLength: 20 }), (text, cuts) => {
        const pieces = cutAt(
          text,
          cuts.filter((cut) => cut < text.length),
        );
        expect(readWhole(pieces).read).toEqual(readWhole([text]).read);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an array', `[${'1,'.repeat(5_000)}1]`],
    ['an array without end', '['.repeat(10_000)],
    ['one endless text', `["${'x'.repeat(10_000)}`],
    ['lines', '{"a":1}\n'.repeat(1_000)],
    ['a line without end', `{"a":"${'x'.repeat(10_000)}`],
    ['nothing', ' '.repeat(10_000)],
  ])('is read in steps, so that others get in between, when it is %s', (_, text) => {
    const pieces = cutAt(
      text,
      Array.from({ length: 50 }, (_, n) => n * 100),
    );
    expect(readWhole(pieces).steps).toBeGreaterThan(50);
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
    ['of more values than anybody looks at', `{"a":[${'{},'.repeat(50_000)}1]}`, 'item-too-large'],
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
    expect(outcomes(`{"ok":1}\n${item}`)).toEqual([{ ok: 1 }, code]);
  });

  it('takes 64 levels, whole pairs, colons in texts and backslashes before u0000', () => {
    expect(outcomes(`{"a":${nested(63)}}`)).toHaveLength(1);
    expect(outcomes('{"a":"😀 \\ud83d\\ude00 a:b \\\\u0000"}')).toEqual([{ a: '😀 😀 a:b \\u0000' }]);
  });
});

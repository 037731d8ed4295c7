import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, NotJsonError } from './canonical-json.ts';

/** Letters that are sorted, escaped or moved in some way of their own. */
const letters = fc.constantFrom(
  'a',
  'Z',
  '0',
  '9',
  '_',
  '-',
  '"',
  '\\',
  '\u0000',
  '\u2028',
  'é',
  '\ufb33',
  '😀',
  '__proto__',
);

describe('canonical JSON', () => {
  it('writes the example of RFC 8785', () => {
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 code units, as the RFC shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(keys.map((key, index) => [key, index]));
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const written = [...canonicalJson(value).matchAll(/"((?:[^"\\]|\\.)*)":/g)].map(
      (m) => JSON.parse(`"${m[1]}"`) as string,
    );
    expect(written).toEqual(sorted);
  });

  it('puts keys that look like numbers, and __proto__, where their letters belong', () => {
    expect(canonicalJson({ 10: 'a', 9: 'b', '-': 'c', z: { 2: 0, 10: 0 } })).toBe(
      '{"-":"c","10":"a","9":"b","z":{"10":0,"2":0}}',
    );
    expect(canonicalJson(JSON.parse('{"z":1,"__proto__":{"b":1,"a":2}}'))).toBe('{"__proto__":{"a":2,"b":1},"z":1}');
  });

  it('leaves out what is undefined and writes minus zero as zero', () => {
    expect(canonicalJson({ b: undefined, a: -0, 1: undefined })).toBe('{"a":0}');
  });

  const circle: unknown[] = [];
  circle.push(circle);
  const deep = Array.from({ length: 10_000 }).reduce((inner: unknown) => [inner], 0);
  it.each([
    ['undefined alone', undefined],
    ['undefined in a list', [undefined]],
    ['NaN', { a: [NaN] }],
    ['infinity', -Infinity],
    ['a big integer', { a: 1n }],
    ['a function', { toJSON: () => 1 }],
    ['a symbol', [Symbol('a')]],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
    ['a lone surrogate', { a: 'x\ud800' }],
    ['a lone surrogate behind a backslash', '\\\udc00'],
    ['a key with a lone surrogate', { '\udfff': 1 }],
    ['a circle', circle],
    ['depth without end', deep],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(NotJsonError);
  });

  it('is not fooled by a text that speaks of an escaped surrogate', () => {
    expect(JSON.parse(canonicalJson('\\ud800'))).toBe('\\ud800');
    expect(JSON.parse(canonicalJson({ raw: '{"a":"\\ud83d\\ude00"}' }))).toEqual({ raw: '{"a":"\\ud83d\\ude00"}' });
  });

  it('means the same as what it was given, does not depend on the order of keys and changes nothing', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: letters, maxDepth: 3 }), (value) => {
        const before = JSON.stringify(value);
        const written = canonicalJson(value);
        expect(JSON.parse(written)).toEqual(JSON.parse(before));
        expect(canonicalJson(reversed(value))).toBe(written);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });
});

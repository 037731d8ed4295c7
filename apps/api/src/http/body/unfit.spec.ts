import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfit } from './unfit.ts';

describe('What the log could not keep', () => {
  it('is half a surrogate pair or a NUL, in a value or a name', () => {
    expect(unfit({ title: 'a\ud800' })).toEqual([{ path: ['title'], message: expect.stringContaining('surrogate') }]);
    expect(unfit(['fine', 'a\0b'])).toEqual([{ path: ['1'], message: expect.stringContaining('NUL') }]);
    expect(unfit({ 'a\0': 1 })).toHaveLength(1);
  });

  it('is a body of ten thousand levels, found without running out of stack', () => {
    const deep = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) as unknown;
    expect(unfit(deep)).toEqual([expect.objectContaining({ message: expect.stringContaining('nested') })]);
  });

  it('is a body of more values than any form, told before each of them is looked at', () => {
    const many = [{ title: 'a\0' }, Array.from({ length: 20_001 }, () => 'b\0')];
    expect(unfit(many)).toEqual([{ path: [], message: expect.stringContaining('20000 values') }]);
    expect(unfit(Array.from({ length: 19_000 }, (_, n) => n))).toEqual([]);
  });

  it('is reported of the first few only', () => {
    const names = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`${n}\0`, 1]));
    expect(unfit(names)).toHaveLength(20);
  });

  it('is a name that would reach a prototype, however it is spelt', () => {
    expect(unfit(JSON.parse('{"a":{"__pr\\u006fto__":{"roles":["administrator"]}}}'))).toHaveLength(1);
  });

  it('is nothing in an ordinary body, whatever language it is in', () => {
    expect(unfit({ title: '会话令牌重用 🔐', list: [1, null, true, { deep: 'ok' }] })).toEqual([]);
  });

  it('is nothing in any JSON that was well formed and shallow', () => {
    const shallow = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });
    fc.assert(fc.property(shallow, (value) => unfit(value).every(({ message }) => /NUL|__proto__/.test(message))));
  });
});

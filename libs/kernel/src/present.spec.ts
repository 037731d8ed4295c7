import { describe, expect, it } from 'vitest';
import { present } from './present.ts';

describe('what is written to the log', () => {
  it('leaves out undefined and keeps every other empty value', () => {
    const kept = present({ gone: undefined, none: null, zero: 0, empty: '', no: false });
    expect(Object.keys(kept)).toEqual(['none', 'zero', 'empty', 'no']);
    expect(JSON.parse(JSON.stringify(kept))).toStrictEqual(kept);
  });
});

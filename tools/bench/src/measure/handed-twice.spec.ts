import { describe, expect, it } from 'vitest';
import { handedTwice } from './handed-twice.ts';

describe('An incident in two hands', () => {
  it('is found, once, however many hold it', () => {
    expect(handedTwice([['a', 'b'], ['c', 'a'], ['a']])).toEqual(['a']);
  });

  it('is not seen where everybody got their own', () => {
    expect(handedTwice([['a', 'b'], ['c'], []])).toEqual([]);
  });
});

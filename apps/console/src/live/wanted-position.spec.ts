import { describe, expect, it } from 'vitest';
import { after, wantPosition } from './wanted-position.ts';

describe('What a page must hold when it is read again', () => {
  it('is nothing in particular at first', () => {
    expect(after(['incident', 'inc-0'])).toEqual({});
  });

  it('is the latest change that this screen knows of, whichever way it heard', () => {
    const key = ['incident', 'inc-1'];
    wantPosition(key, '1.0000000b');
    wantPosition(key, '1.0000000d');
    wantPosition(key, '1.0000000c');
    wantPosition(key, null);
    expect(after(key)).toEqual({ after: '1.0000000d' });
    expect(after(['incident', 'inc-2'])).toEqual({});
  });
});

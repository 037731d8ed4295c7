import { describe, expect, it } from 'vitest';
import { messageOf } from './message-of.ts';

describe('What was thrown', () => {
  it('is told by its message, or as it is when it is no error', () => {
    expect(messageOf(new TypeError('no such stream'))).toBe('no such stream');
    expect(messageOf('gone')).toBe('gone');
    expect(messageOf(undefined)).toBe('undefined');
  });
});

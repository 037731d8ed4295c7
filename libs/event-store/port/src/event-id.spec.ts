import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventIdOf } from './event-id.ts';

const part = fc.string({ maxLength: 8 });

describe('an event id', () => {
  it('is a UUID of version 5', () => {
    expect(eventIdOf('command', 'incident-1', 0)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('stays what the first release derived, or a command sent again would be taken twice', () => {
    expect(eventIdOf('command', 'incident-1', 0)).toBe('5c79d919-65ce-5157-b861-a1a50ee4b76d');
  });

  it('is the same for the same command, stream and index, and another for any other', () => {
    fc.assert(
      fc.property(fc.tuple(part, part, fc.nat(9)), fc.tuple(part, part, fc.nat(9)), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(eventIdOf(...a) === eventIdOf(...b)).toBe(same);
        expect(eventIdOf(...a)).toBe(eventIdOf(...a));
      }),
    );
  });
});

import { catalogue, definitions, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws } from '@watchfloor/kernel/testing';
import { coversClearance } from '@watchfloor/policy';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  personCommand,
  personDecider,
  sessionCommand,
  sessionDecider,
  type Person,
  type PersonEvent,
  type Session,
  type SessionEvent,
} from './index.ts';

const at = fc.integer({ min: 0, max: 1000 });

describe('whatever is asked of a person’s record in whatever order', () => {
  it('a link works once, who is erased or suspended holds none, and nobody is granted what the granting one lacks', () => {
    const commands = arbitraryOf(personCommand, {
      person: fc.constant('per-1'),
      by: fc.constantFrom('per-0', 'per-1'),
      cleared: fc.constantFrom('all' as const, ['cus-1']),
      clearance: fc.constantFrom('all' as const, ['cus-1'], ['cus-2']),
      tokenHash: fc.constantFrom('a', 'b'),
      invitation: fc.constantFrom('a', 'b', undefined),
      until: at,
      at,
    });
    const happened = obeysTheLaws(personDecider, {
      commands,
      definitions,
      step: (before: Person | null, command, events, after) => {
        if (after && 'cleared' in command && events.length > 0)
          expect(coversClearance(command.cleared, after.clearance)).toBe(true);
        if (after?.suspended || after?.erased) expect(after.invitation).toBeNull();
        if (command.kind === 'SetPassword' && command.invitation !== undefined && events.length > 0) {
          expect(before?.invitation?.tokenHash).toBe(command.invitation);
          expect(after?.invitation).toBeNull();
        }
      },
    });
    expect(Object.keys(catalogue.person).filter((kind) => !happened.has(kind))).toEqual([]);
  }, 60_000);
});

describe('whatever is asked of a session in whatever order', () => {
  it('it opens at most once and ends at most once', () => {
    const happened = obeysTheLaws(sessionDecider, {
      commands: arbitraryOf(sessionCommand, { at, until: at }),
      definitions,
      runs: 100,
      step: (before: Session | null, _command, events) => {
        if (events.some(({ type }) => type === 'SessionOpened')) expect(before).toBeNull();
        if (events.some(({ type }) => type === 'SessionRevoked')) expect(before?.revoked).toBe(false);
      },
    });
    expect([...happened.keys()].sort()).toEqual(Object.keys(catalogue.session).sort());
  }, 60_000);
});

describe('the events of people and sessions', () => {
  it('are exactly the catalogue’s', () => {
    expectTypeOf<PersonEvent>().toEqualTypeOf<EventsOf<'person'>>();
    expectTypeOf<SessionEvent>().toEqualTypeOf<EventsOf<'session'>>();
  });
});

import { catalogue, definitions, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws } from '@watchfloor/kernel/testing';
import { declinesOn } from '@watchfloor/policy';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { deskCommand, deskDecider, type Desk, type DeskEvent } from './index.ts';

const incident = fc.constantFrom('inc-1', 'inc-2', 'inc-3', 'inc-4');
const commands = arbitraryOf(deskCommand, {
  request: fc.constantFrom('req-1', 'req-2'),
  incident,
  companions: fc.subarray(['inc-3', 'inc-4']),
  at: fc.integer({ min: 0, max: 200_000_000 }),
});

describe('whatever is asked of a desk in whatever order', () => {
  it('nobody is ready who did not say so, one hand is there at a time, a hand is never empty, and declines only count up within a day', () => {
    const happened = obeysTheLaws(deskDecider, {
      commands,
      definitions,
      runs: 300,
      step: (before: Desk, command, events, after) => {
        if (before.ready === null && command.kind !== 'Ready') expect(after.ready).toBeNull();
        expect(after.hand?.incidents.length).not.toBe(0);
        // Another hand follows at once only when begun work came back and waited for this one to be done.
        const next = [before.hand?.request, before.back[0]?.request];
        if (before.hand && after.hand) expect(next).toContain(after.hand.request);
        if (after.hand === null) expect(after.back).toEqual([]);
        if (command.kind === 'Decline' && events.length > 0) {
          expect(declinesOn(after, command.at)).toBe(declinesOn(before, command.at) + 1);
        }
      },
    });
    expect(Object.keys(catalogue.desk).filter((kind) => !happened.has(kind))).toEqual([]);
  }, 60_000);
});

describe('the events of a desk', () => {
  it('are exactly the catalogue’s', () => {
    expectTypeOf<DeskEvent>().toEqualTypeOf<EventsOf<'desk'>>();
  });
});

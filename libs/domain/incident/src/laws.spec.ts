import { catalogue, definitions, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws } from '@watchfloor/kernel/testing';
import { usedAt } from '@watchfloor/policy';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { incidentCommand, type Incident, type IncidentCommand, type IncidentEvent } from './index.ts';
import { incident, min } from './testing/history.ts';

const person = fc.constantFrom('per-1', 'per-2');
const fields = {
  by: person,
  to: person,
  from: person,
  person,
  request: fc.constantFrom(...Array.from({ length: 20 }, (_, i) => `req-${i}`)),
  at: fc.integer({ min: 0, max: min(120) }),
  calledAt: fc.constant(0),
  arrivedAt: fc.constant(0),
  startBy: fc.integer({ min: 0, max: min(120) }),
  cycle: fc.constantFrom(0, 1),
  notTold: fc.constantFrom('nothing happened', undefined),
  lead: fc.constantFrom(undefined, { reason: 'the holder is ill' }),
  observable: fc.constantFrom({ kind: 'ip', value: '203.0.113.7' }, { kind: 'ip', value: '203.0.113.9' }),
};
const passingOn = { to: fc.constantFrom('L1', 'L2', 'L3'), lead: fc.constant({ reason: 'the holder is ill' }) };
const often = new Set<string>(['Give', 'Start', 'Escalate', 'HandBack', 'Close', 'CountQuietly', 'Reopen']);

/** Given, started and passed on more often than all else, so that the lives get somewhere. */
const commands = fc.oneof(
  ...incidentCommand.options.map((option) => {
    const { value } = option.shape.kind;
    const passesOn = value === 'Escalate' || value === 'HandBack';
    const arbitrary: fc.Arbitrary<IncidentCommand> = arbitraryOf(
      option,
      passesOn ? { ...fields, ...passingOn } : fields,
    );
    return { arbitrary, weight: often.has(value) ? 4 : 1 };
  }),
);

/** The holder by a count of its own: what was given and has not come back. */
const holderAfter = (holder: string | null, event: IncidentEvent): string | null => {
  switch (event.type) {
    case 'IncidentGiven':
      expect(holder, 'given while in another hand').toBeNull();
      return event.data.to;
    case 'IncidentReturned':
      expect(holder, 'returned by somebody who had it').toBe(event.data.from);
      return null;
    case 'IncidentEscalated':
    case 'IncidentHandedBack':
    case 'IncidentClosed':
      return null;
    default:
      return holder;
  }
};

describe('whatever is asked of an incident in whatever order', () => {
  it('it never has two holders, no clock is negative, nothing is recorded twice, and every kind of event occurs', () => {
    const recorded = new WeakMap<object, ReadonlySet<string>>();
    const happened = obeysTheLaws(incident, {
      commands,
      definitions,
      runs: 300,
      steps: 120,
      step: (before: Incident | null, _command, events, after) => {
        if (after === null) return;
        expect(events.reduce(holderAfter, before?.standing.holder ?? null)).toBe(after.standing.holder);
        for (const clock of [after.clocks.reaction, after.clocks.analysis]) {
          if (clock) expect(Math.min(clock.usedMs, usedAt(clock, 0))).toBeGreaterThanOrEqual(0);
        }
        const seen = new Set(before ? recorded.get(before) : []);
        for (const { type, data } of events) {
          if (type !== 'SlaBreached' && type !== 'SlaWarned') continue;
          const key = `${type}|${data.metric}|${data.cycle}`;
          expect(seen.has(key), key).toBe(false);
          seen.add(key);
        }
        recorded.set(after, seen);
      },
    });
    const kinds = Object.keys(catalogue.incident);
    expect(kinds.filter((kind) => !happened.has(kind))).toEqual([]);
  }, 60_000);
});

describe('the events of an incident', () => {
  it('are exactly the catalogue’s', () => {
    expectTypeOf<IncidentEvent>().toEqualTypeOf<EventsOf<'incident'>>();
    type Decided = Parameters<(typeof incident)['evolve']>[1];
    expectTypeOf<Decided['type']>().toEqualTypeOf<keyof (typeof catalogue)['incident']>();
  });
});

describe('the commands of an incident', () => {
  it('come through as given or are refused as values, whatever is thrown at them', () => {
    const kinds = incidentCommand.options.map((option) => option.shape.kind.value);
    const like = fc.record({ kind: fc.constantFrom(...kinds, 'Surprise'), by: fc.anything(), at: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), like), (anything) => {
        const parsed = incidentCommand.safeParse(anything);
        if (parsed.success) expect(incidentCommand.parse(parsed.data)).toEqual(parsed.data);
      }),
    );
  });
});

import fc, { type Arbitrary } from 'fast-check';
import { expect } from 'vitest';
import type { Decider } from '../decider.ts';
import type { EventDefinition } from '../event.ts';
import type { Rejection } from '../result.ts';

type Happening = { readonly type: string; readonly data: unknown };

/** `step` sees every decision of a random life, with the state before and after. */
export interface Law<State, Command, Event> {
  readonly commands: Arbitrary<Command>;
  readonly definitions: ReadonlyMap<string, EventDefinition>;
  readonly step?: (before: State, command: Command, events: readonly Event[], after: State) => void;
  /** How many random lives, and the most commands in one. */
  readonly runs?: number;
  readonly steps?: number;
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

/**
 * What every decider owes: whatever is asked in whatever order, it neither throws nor changes what it was given, and each
 * event it decides is in the catalogue, as its contract says, survives a JSON round trip, and is understood by evolve.
 * Answers how often each event happened, so that a spec can show that the random lives were rich.
 */
export const obeysTheLaws = <State, Command, Event extends Happening, Refusal extends Rejection>(
  decider: Decider<State, Command, Event, Refusal>,
  { commands, definitions, step, runs = 150, steps = 60 }: Law<State, Command, Event>,
): ReadonlyMap<string, number> => {
  const happened = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(commands, { maxLength: steps, size: 'max' }), (life) => {
      let state = frozen(decider.initial);
      for (const command of life.map(frozen)) {
        const decision = decider.decide(command, state);
        if (!decision.ok) continue;
        const before = state;
        for (const event of decision.value) {
          expect(definitions.get(event.type)?.schema.safeParse(event.data)).toMatchObject({ success: true });
          expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
          state = frozen(decider.evolve(state, frozen(event)));
          expect(JSON.parse(JSON.stringify(state ?? null))).toStrictEqual(state);
          happened.set(event.type, (happened.get(event.type) ?? 0) + 1);
        }
        step?.(before, command, decision.value, state);
      }
    }),
    { numRuns: runs },
  );
  return happened;
};

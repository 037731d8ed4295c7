import { expect } from 'vitest';
import { fold, type Decider } from '../decider.ts';
import type { Rejection } from '../result.ts';

/** given(what happened).when(command).then(what follows) or .rejects(code): the language every decider is specified in. */
export const specify = <State, Command, Event, Refusal extends Rejection>(
  decider: Decider<State, Command, Event, Refusal>,
) => ({
  given: (...history: readonly Event[]) => ({
    when: (command: Command) => {
      const before = fold(decider, history);
      const frozen = JSON.stringify(before);
      const outcome = decider.decide(command, before);
      expect(JSON.stringify(before), 'decide must not change the state').toBe(frozen);
      return {
        then: (...expected: readonly Event[]) => expect(outcome).toEqual({ ok: true, value: expected }),
        thenNothing: () => expect(outcome).toEqual({ ok: true, value: [] }),
        thenSome: (check: (events: readonly Event[]) => void) => {
          expect(outcome).toMatchObject({ ok: true });
          if (outcome.ok) check(outcome.value);
        },
        rejects: (code: Refusal['code']) => expect(outcome).toMatchObject({ ok: false, error: { code } }),
      };
    },
    state: () => fold(decider, history),
  }),
});

import type { Rejection, Result } from './result.ts';

/**
 * Everything that is decided about one stream, as three pure functions. Time, ids and chance come in with the command.
 * `decide` never throws for a rule of the domain; an exception here is a bug.
 */
export interface Decider<State, Command, Event, Refusal extends Rejection> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (command: Command, state: State) => Result<readonly Event[], Refusal>;
}

/** Folds a history into the state a decision is made on. */
export const fold = <State, Event>(
  decider: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  events: Iterable<Event>,
): State => {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};

/** Ends an exhaustive switch: a new case fails to compile here until somebody says what it means. */
export const never = (value: never): never => {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
};

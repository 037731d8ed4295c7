/** A planted violation, or an innocent neighbour of one: the rule must see the first and leave the second alone. */
export interface Probe {
  readonly rule: string;
  /** Where the text pretends to be; rules that need types only work at the path of an existing file. */
  readonly at: string;
  readonly text: string;
}
export interface RuleProbes {
  readonly promise: string;
  readonly guilty: readonly Probe[];
  readonly innocent: readonly Probe[];
}

/** All the probes of one rule in one short table: `[path, text]`. */
export const probes = (
  promise: string,
  rule: string,
  guilty: readonly (readonly [at: string, text: string])[],
  innocent: readonly (readonly [at: string, text: string])[] = [],
): RuleProbes => {
  const named = ([at, text]: readonly [string, string]): Probe => ({ rule, at, text });
  return { promise, guilty: guilty.map(named), innocent: innocent.map(named) };
};

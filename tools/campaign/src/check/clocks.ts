import type { Check } from './fact.ts';

/** A warning and a breach are recorded at most once per metric and reopen cycle of an incident. */
export const clocksOnce = (): Check => {
  const fired = new Map<string, number>();
  return {
    see: (fact) => {
      if (fact.type !== 'SlaWarned' && fact.type !== 'SlaBreached') return;
      const key = `${fact.type} of ${fact.data.metric}, cycle ${fact.data.cycle}, in ${fact.stream}`;
      fired.set(key, (fired.get(key) ?? 0) + 1);
    },
    finish: () => ({
      promise: 'no clock fires twice',
      compared: fired.size,
      violations: [...fired].flatMap(([key, times]) => (times === 1 ? [] : [`${key} ${times} times`])),
    }),
  };
};

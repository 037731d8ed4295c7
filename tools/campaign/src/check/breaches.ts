import type { Check } from './fact.ts';

/** Incidents registered past their target were breached when nobody was there to see it, and it is recorded all the same. */
export const breachesSeen = (overdue: readonly string[]): Check => {
  const breached = new Set<string>();
  return {
    see: (fact) => {
      if (fact.type === 'SlaBreached' && fact.data.metric === 'reaction') breached.add(fact.stream);
    },
    finish: () => ({
      promise: 'no breach goes unseen',
      compared: overdue.length,
      violations: overdue.flatMap((incident) =>
        breached.has(`incident-${incident}`)
          ? []
          : [`${incident} was overdue from the start and no breach is recorded`],
      ),
    }),
  };
};

import type { Check } from './fact.ts';

/** What a reader was shown of an open incident at the very end. */
export interface ShownCount {
  readonly id: string;
  readonly alerts: number;
}

/** The counts on the screens are those of the log. */
export const shownCounts = (shown: readonly ShownCount[]): Check => {
  const joined = new Map<string, number>();
  return {
    see: (fact) => {
      if (fact.type !== 'AlertsGrouped') return;
      for (const { incident, decision, count } of fact.data.incidents) {
        if (decision !== 'counted quietly') joined.set(incident, (joined.get(incident) ?? 0) + count);
      }
    },
    finish: () => ({
      promise: 'shown counts are those of the log',
      compared: shown.length,
      violations: shown.flatMap(({ id, alerts }) => {
        const held = joined.get(id) ?? 0;
        return held === alerts ? [] : [`${id} shows ${alerts} alerts and holds ${held}`];
      }),
    }),
  };
};

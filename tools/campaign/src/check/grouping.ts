import type { Check } from './fact.ts';

const REDELIVERED = -1;

interface Chunk {
  readonly alerts: number;
  grouped: number;
}

/** Every alert in the log was put somewhere exactly once, and the counts of a decision say what its runs say. */
export const groupedOnce = (): Check => {
  const chunks = new Map<string, Chunk>();
  const violations: string[] = [];
  return {
    see: (fact) => {
      if (fact.type === 'AlertsReceived') chunks.set(fact.id, { alerts: fact.data.alerts.length, grouped: 0 });
      if (fact.type !== 'AlertsGrouped') return;
      const counted = fact.data.incidents.map(() => 0);
      for (const { event, runs } of fact.data.chunks) {
        const chunk = chunks.get(event);
        if (!chunk) violations.push(`grouping names chunk ${event}, which nobody received before it`);
        for (let at = 0; at < runs.length; at += 2) {
          const [incident = REDELIVERED, count = 0] = runs.slice(at, at + 2);
          if (chunk) chunk.grouped += count;
          if (incident !== REDELIVERED) counted[incident] = (counted[incident] ?? 0) + count;
        }
      }
      fact.data.incidents.forEach(({ incident, count }, index) => {
        if (counted[index] !== count) violations.push(`${incident} counts ${count}, its runs ${counted[index] ?? 0}`);
      });
    },
    finish: () => ({
      promise: 'every alert is grouped exactly once',
      compared: chunks.size,
      violations: [
        ...violations,
        ...[...chunks].flatMap(([id, { alerts, grouped }]) =>
          alerts === grouped ? [] : [`of ${alerts} alerts of chunk ${id}, ${grouped} were grouped`],
        ),
      ],
    }),
  };
};

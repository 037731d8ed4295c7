import type { AcknowledgedPost } from '../ledger.ts';
import type { Check } from './fact.ts';

/** Every acknowledged alert stands in the log exactly once. */
export const alertsOnce = (posts: readonly AcknowledgedPost[]): Check => {
  const received = new Map<string, number>();
  const keyOf = (source: string, detectorId: string) => `${source} ${detectorId}`;
  return {
    see: (fact) => {
      if (fact.type !== 'AlertsReceived') return;
      for (const { detectorId } of fact.data.alerts) {
        const key = keyOf(fact.data.source, detectorId);
        received.set(key, (received.get(key) ?? 0) + 1);
      }
    },
    finish: () => {
      const acknowledged = posts.flatMap(({ source, detectorIds }) => detectorIds.map((id) => keyOf(source, id)));
      return {
        promise: 'every acknowledged alert is there exactly once',
        compared: acknowledged.length,
        violations: acknowledged.flatMap((key) => {
          const times = received.get(key) ?? 0;
          return times === 1 ? [] : [`alert ${key} is there ${times} times`];
        }),
      };
    },
  };
};

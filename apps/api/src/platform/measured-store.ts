import type { EventStore } from '@watchfloor/event-store-port';
import type { Metrics } from './metrics.ts';

/** The same store, with the time from asking to the flushed answer told to the metrics. */
export const measuredStore = (store: EventStore, metrics: Pick<Metrics, 'appended'>): EventStore => ({
  ...store,
  append: async (...asked) => {
    const began = performance.now();
    const appended = await store.append(...asked);
    metrics.appended((performance.now() - began) / 1000);
    return appended;
  },
});

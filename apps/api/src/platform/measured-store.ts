import type { EventStore } from '@watchfloor/event-store-port';
import type { Metrics } from './metrics.ts';

/** The same store, with the time from asking to the flushed answer told to the metrics, and every missed target, whoever found it. */
export const measuredStore = (store: EventStore, metrics: Pick<Metrics, 'appended' | 'clockBreached'>): EventStore => ({
  ...store,
  append: async (stream, expected, events, context) => {
    const began = performance.now();
    const appended = await store.append(stream, expected, events, context);
    metrics.appended((performance.now() - began) / 1000);
    if (appended.ok && !appended.repeated)
      for (const event of events) if (event.type === 'SlaBreached') metrics.clockBreached(event.data.metric);
    return appended;
  },
});

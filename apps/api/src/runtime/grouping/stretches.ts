import type { RawRecorded } from '@watchfloor/event-store-port';

/** A piece of the log: incidents that were closed or reopened, then the alerts that came after them. */
export interface Stretch {
  readonly news: readonly RawRecorded[];
  readonly alerts: readonly RawRecorded[];
}

const NEWS: ReadonlySet<string> = new Set(['IncidentClosed', 'IncidentReopened']);

/** Recorded events in as few stretches as keep their order: an alert that came before a closing was not after it. */
export const stretchesOf = (raw: readonly RawRecorded[]): readonly Stretch[] => {
  const stretches: { news: RawRecorded[]; alerts: RawRecorded[] }[] = [{ news: [], alerts: [] }];
  for (const event of raw) {
    const last = stretches.at(-1);
    if (event.type === 'AlertsReceived') last?.alerts.push(event);
    else if (!NEWS.has(event.type)) continue;
    else if (last?.alerts.length === 0) last.news.push(event);
    else stretches.push({ news: [event], alerts: [] });
  }
  return stretches;
};

import { randomUUID } from 'node:crypto';
import type { EventLog, RawEvent, RawRecorded } from '../event-log.ts';

/** A stream nobody else uses: a log under test may be a server that others write to as well. */
export const freshStream = (category = 'customer'): string => `${category}-${randomUUID()}`;

export const sampleEvent = (note = ''): RawEvent => ({
  id: randomUUID(),
  type: 'CustomerChanged',
  data: JSON.stringify({ note }),
  metadata: JSON.stringify({ schema: 1 }),
});

export const sampleEvents = (count: number): RawEvent[] => Array.from({ length: count }, (_, i) => sampleEvent(`${i}`));

/** Everything after a position, page by page, until the log ends. */
export const readOn = async (log: EventLog, after: string | null, limit = 100): Promise<RawRecorded[]> => {
  const all: RawRecorded[] = [];
  for (let from = after; ;) {
    const page = await log.readAll(from, { limit });
    const last = page.at(-1);
    if (!last) return all;
    all.push(...page);
    from = last.position;
  }
};

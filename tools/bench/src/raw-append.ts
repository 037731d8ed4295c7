import { randomUUID } from 'node:crypto';
import { NO_STREAM, type EventLog } from '@watchfloor/event-store-port';
import { percentile } from './percentile.ts';

export interface RawAppendOptions {
  /** How long to keep appending, in seconds. */
  readonly seconds: number;
  /** Appends under way at any time. */
  readonly outstanding: number;
  /** Size of each event's data in bytes: 57,000 is a chunk of 100 alerts, 300 a command's event. */
  readonly bytes: number;
  /** The first word of the streams' names. */
  readonly category?: string;
}

export interface RawAppendFigures {
  readonly appendsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** The store's bare commit, without intake or codec: what every figure of throughput is set beside. */
export const measureRawAppend = async (log: EventLog, options: RawAppendOptions): Promise<RawAppendFigures> => {
  const { seconds, outstanding, bytes, category = 'intake' } = options;
  const data = JSON.stringify({ padding: 'x'.repeat(bytes) });
  const metadata = JSON.stringify({ schema: 1, hash: 'f'.repeat(64) });
  const took: number[] = [];
  const begun = performance.now();
  const ends = begun + seconds * 1000;
  const appendUntilTheEnd = async () => {
    while (performance.now() < ends) {
      const sent = performance.now();
      const event = { id: randomUUID(), type: 'AlertsReceived', data, metadata };
      await log.append(`${category}-${event.id}`, NO_STREAM, [event]);
      took.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: outstanding }, appendUntilTheEnd));
  const lasted = (performance.now() - begun) / 1000;
  return { appendsPerSecond: took.length / lasted, p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) };
};

import { alert, id, instant, type EventsOf } from '@watchfloor/events';
import { accept, reject, type Decider, type Rejection } from '@watchfloor/kernel';
import { z } from 'zod';

type AlertsReceived = Extract<EventsOf<'intake'>, { type: 'AlertsReceived' }>;

/** How much of a post is recorded, and whose it was: a post cut into chunks may take several appends. */
export interface Batch {
  readonly source: string | null;
  readonly chunks: number;
  readonly alerts: number;
}

/** `from`: the number of the first of these chunks within the post. */
export const Receive = z.object({
  kind: z.literal('Receive'),
  source: id,
  customer: id,
  receivedAt: instant,
  from: z.int().min(0),
  chunks: z.array(z.array(alert).min(1)).min(1),
});
export type Receive = z.output<typeof Receive>;

/** Every reason a batch says no. */
export type BatchCode = 'other-source' | 'chunk-missing';
export type BatchRejection = Rejection<BatchCode>;

/** Alerts of one accepted post (stream `intake-<batch>`): what a detector sends again is recognised, chunk by chunk. */
export const batchDecider: Decider<Batch, Receive, AlertsReceived, BatchRejection> = {
  initial: { source: null, chunks: 0, alerts: 0 },
  evolve: (batch, { data }) => ({
    source: data.source,
    chunks: batch.chunks + 1,
    alerts: batch.alerts + data.alerts.length,
  }),
  decide: ({ source, customer, receivedAt, from, chunks }, batch) => {
    if (batch.source !== null && batch.source !== source) return reject('other-source');
    if (from > batch.chunks) return reject('chunk-missing');
    return accept(
      chunks
        .slice(batch.chunks - from)
        .map((alerts) => ({ type: 'AlertsReceived', data: { source, customer, receivedAt, alerts } })),
    );
  },
};

import { queueFilter } from '@watchfloor/api-contract';
import { z } from 'zod';

export const queueTabs = ['open', 'free', 'waiting', 'answered'] as const;
export type QueueTab = (typeof queueTabs)[number];

/** What the queue's address holds: a link shows a colleague the same rows. A value that makes no sense is left out. */
export const queueSearch = z.object({
  tab: z.enum(queueTabs).optional().catch(undefined),
  q: queueFilter.shape.q.catch(undefined),
  zone: queueFilter.shape.zone.catch(undefined),
  severity: queueFilter.shape.severity.catch(undefined),
  customer: queueFilter.shape.customer.catch(undefined),
  holder: queueFilter.shape.holder.catch(undefined),
  state: queueFilter.shape.state.catch(undefined),
});
export type QueueSearch = z.output<typeof queueSearch>;

/** No filter and no text; the tab stays. */
export const cleared = {
  q: undefined,
  zone: undefined,
  severity: undefined,
  customer: undefined,
  holder: undefined,
  state: undefined,
} as const satisfies QueueSearch;

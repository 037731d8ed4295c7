import { routes, type QueueRow } from '@watchfloor/api-contract';
import type { PersonClient } from './person-client.ts';
import { until } from './until.ts';

/** Every open incident of a customer, walked page by page over one pinned order. */
export const openIncidents = async (reader: PersonClient, customer: string): Promise<readonly QueueRow[]> => {
  const found: QueueRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.must(routes.queue.page, { query: { customer, limit: 500, cursor } });
    found.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
};

/** What the server says of itself: how far grouping and read models are behind, in ms. */
export const lagOf = async (url: string): Promise<{ readonly groupingMs: number; readonly projectionMs: number }> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  const seconds = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    groupingMs: seconds('watchfloor_grouping_lag_seconds') * 1000,
    projectionMs: seconds('watchfloor_projection_lag_seconds') * 1000,
  };
};

/** How far the node's read models are, as a position of the log. */
export const positionOf = async (url: string): Promise<string> =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { position: string | null }).position ?? '';

/** Waits until the node's read models are at a position of the log. */
export const reached = async (url: string, position: string): Promise<void> => {
  const isThere = async () => (await positionOf(url)) >= position || undefined;
  await until(isThere, { withinMs: 1_800_000, everyMs: 50, what: 'A node that has read the whole log' });
};

import type { Db } from './projection.ts';
import { row } from './rows.ts';

/** How far back delivered ids are remembered: over so many alerts, in no more than so many chunks. */
export interface RememberedIds {
  readonly alerts: number;
  readonly chunks: number;
}

/**
 * The grouped chunk from which on delivered ids are remembered again by whoever takes grouping over. Undefined before
 * anything was grouped.
 */
export const rememberedFrom = (db: Db, { alerts, chunks }: RememberedIds): string | undefined =>
  row<{ position: string }>(
    db,
    `WITH newest AS (SELECT chunk, alerts FROM chunks ORDER BY chunk DESC LIMIT 1)
     SELECT c.position FROM newest n JOIN chunks c ON c.chunk > n.chunk - ? AND c.alerts > n.alerts - ?
     ORDER BY c.chunk LIMIT 1`,
    chunks,
    alerts,
  )?.position;

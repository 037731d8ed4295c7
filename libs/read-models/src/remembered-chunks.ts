import type { Db } from './projection.ts';
import { row } from './rows.ts';

/**
 * The grouped chunk that stands `count` chunks before the newest, or the oldest there is: from it on, delivered ids are
 * remembered again by whoever takes grouping over. Undefined before anything was grouped.
 */
export const chunkBefore = (db: Db, count: number): string | undefined =>
  row<{ position: string }>(
    db,
    'SELECT position FROM chunks WHERE chunk >= (SELECT max(chunk) FROM chunks) - ? ORDER BY chunk LIMIT 1',
    count,
  )?.position;

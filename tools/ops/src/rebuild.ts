import { lockDirectory } from '@watchfloor/event-store-sqlite';
import { removeAllViews } from '@watchfloor/subscriptions';

/** Throws a node's read models away: its next start builds them from the log. Throws while a server holds the folder. */
export const rebuild = (directory: string): void => {
  const lock = lockDirectory(directory);
  try {
    removeAllViews(directory);
  } finally {
    lock.release();
  }
};

import { StoreError, type Subscriber } from '@watchfloor/event-store-port';
import type { HeadSignal } from './head-signal.ts';
import type { LogReader } from './log-reader.ts';

const BATCH = 1000;
/** Should a notice of the writer ever be lost, nobody is later than this. */
const POLL_MS = 200;

/**
 * Backfill, cut over and live are one loop here: read the next page, hand it on, and wait for the log to grow only when a
 * page was empty. So nothing can fall between the phases.
 */
export const follow = async (
  reader: LogReader,
  head: HeadSignal,
  isClosed: () => boolean,
  { after, onEvents, onState, batch = BATCH, signal }: Subscriber,
): Promise<void> => {
  let position = after;
  let state: 'catching up' | 'live' | undefined;
  const enter = (next: 'catching up' | 'live') => {
    if (state !== next) onState?.(next);
    state = next;
  };
  enter('catching up');
  while (!signal.aborted) {
    if (isClosed()) throw new StoreError('closed', 'the log is closed');
    const seen = head.raised;
    const { events, full } = reader.all(position, batch);
    const last = events.at(-1);
    if (last) {
      // A storm outruns whoever follows: that is no longer live, and everybody is told how far behind it is.
      if (full) enter('catching up');
      await onEvents(events);
      position = last.position;
    } else {
      enter('live');
      await head.wait(seen, POLL_MS, signal);
    }
  }
};

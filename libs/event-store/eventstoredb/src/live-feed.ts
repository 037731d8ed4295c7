import { streamNameFilter, type AllStreamResolvedEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { comparePositions, type Position, type RawRecorded } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { placeOf, type Newest } from './read-all.ts';
import { isVisible, recordedFrom, VISIBLE_STREAMS } from './recorded.ts';
import { troubleOf } from './trouble.ts';

/** `slow`: the server let go of a reader that fell behind, which is normal. `lost`: the link, the server, or its silence. */
export interface Ended {
  readonly why: 'slow' | 'lost';
  readonly cause?: unknown;
}

export interface LiveFeed {
  /** The next events in order, at most `batch`; or why no more will come. */
  next(batch: number): Promise<readonly RawRecorded[] | Ended>;
  stop(): void;
}

export interface FeedOptions {
  readonly after: Position | null;
  /** No more than this is held for a slow consumer; the server then waits, and lets go in the end. */
  readonly most: number;
  readonly onLive: () => void;
  /** The newest position in the log, to tell a quiet log from a link that has died half. */
  readonly newest: Newest;
}

export const openFeed = (
  { epoch, timing }: Connection,
  client: EventStoreDBClient,
  { after, most, onLive, newest }: FeedOptions,
): LiveFeed => {
  const waiting: RawRecorded[] = [];
  let last = after;
  let ended: Ended | undefined;
  let wake = (): void => undefined;
  // checkpointReached and caughtUp run ahead of the events, so nobody listens to them.
  const subscription = client.subscribeToAll({
    fromPosition: placeOf(after, epoch),
    filter: streamNameFilter({ regex: VISIBLE_STREAMS }),
  });

  const end = (why: Ended['why'], cause?: unknown): void => {
    if (ended !== undefined) return;
    ended = { why, cause };
    clearInterval(watchdog);
    void subscription.unsubscribe().catch(() => undefined);
    wake();
  };
  const isNews = (position: Position): boolean => last === null || comparePositions(position, last) > 0;

  let quiet = true;
  let owed: Position | null = null;
  const watch = async (): Promise<void> => {
    if (!quiet || waiting.length > 0) owed = null;
    else if (owed !== null && isNews(owed)) end('lost', new Error('the log grows, and nothing of it comes'));
    else owed = await newest(client);
    quiet = true;
  };
  const watchdog = setInterval(() => {
    watch().catch((error: unknown) => {
      end('lost', error);
    });
  }, timing.quietMs);

  subscription.on('confirmation', onLive);
  subscription.on('data', ({ event }: AllStreamResolvedEvent) => {
    quiet = false;
    if (ended !== undefined || !event || !isVisible(event)) return;
    const recorded = recordedFrom(event, epoch);
    if (!isNews(recorded.position)) return;
    last = recorded.position;
    waiting.push(recorded);
    if (waiting.length >= most) subscription.pause();
    wake();
  });
  subscription.on('error', (error: Error) => {
    end(troubleOf(error) === 'too-slow' ? 'slow' : 'lost', error);
  });
  subscription.on('end', () => {
    end('lost', new Error('the server ended the subscription'));
  });

  return {
    next: async (batch) => {
      while (waiting.length === 0 && ended === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (waiting.length === 0) return ended ?? { why: 'lost' };
      const batchNow = waiting.splice(0, batch);
      if (waiting.length < most) subscription.resume();
      return batchNow;
    },
    stop: () => {
      end('lost');
    },
  };
};

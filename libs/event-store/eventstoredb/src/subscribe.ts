import type { EventStoreDBClient } from '@eventstore/db-client';
import type { EventLog, RawRecorded, Subscriber, SubscriptionState } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { openFeed, type Ended } from './live-feed.ts';
import { pauses } from './pauses.ts';
import { placeOf, readPage, type Newest } from './read-all.ts';

const USUAL_BATCH = 500;

/** The consumer's own failure, which is no trouble of the store and must reach whoever subscribed. */
class ConsumerFailure extends Error {
  override readonly name = 'ConsumerFailure';
}

const following = (connection: Connection, newest: Newest, subscriber: Subscriber) => {
  const { batch = USUAL_BATCH } = subscriber;
  const stop = AbortSignal.any([subscriber.signal, connection.closing]);
  const pause = pauses(connection.timing, stop);
  let position = subscriber.after;
  let state: SubscriptionState | undefined;

  const enter = (next: SubscriptionState, cause?: unknown): void => {
    if (state === next || stop.aborted) return;
    state = next;
    subscriber.onState?.(next, cause);
  };
  /** The position moves only once the events were applied: what the server says of its progress runs ahead. */
  const deliver = async (events: readonly RawRecorded[]): Promise<void> => {
    try {
      await subscriber.onEvents(events);
    } catch (error) {
      throw new ConsumerFailure('the consumer of a subscription failed', { cause: error });
    }
    position = events.at(-1)?.position ?? position;
  };
  const catchUp = async (client: EventStoreDBClient): Promise<void> => {
    enter('catching up');
    while (!stop.aborted) {
      const page = await readPage(connection, client, position, batch, stop);
      if (page.length === 0) return;
      pause.reset();
      await deliver(page);
    }
  };
  const goLive = async (client: EventStoreDBClient): Promise<Ended> => {
    const onLive = (): void => {
      pause.reset();
      enter('live');
    };
    const feed = openFeed(connection, client, { after: position, most: 2 * batch, onLive, newest });
    const stopping = (): void => {
      feed.stop();
    };
    stop.addEventListener('abort', stopping, { once: true });
    try {
      while (!stop.aborted) {
        const next = await feed.next(batch);
        if ('why' in next) return next;
        await deliver(next);
      }
      return { why: 'lost' };
    } finally {
      stop.removeEventListener('abort', stopping);
      feed.stop();
    }
  };
  const turn = async (): Promise<void> => {
    const client = connection.current();
    let ended: Ended = { why: 'lost' };
    try {
      await catchUp(client);
      if (!stop.aborted) ended = await goLive(client);
    } catch (error) {
      if (error instanceof ConsumerFailure) throw error.cause;
      ended = { why: 'lost', cause: error };
    }
    if (ended.why === 'slow' || stop.aborted) return;
    enter('reconnecting', ended.cause);
    connection.renew(client);
    await pause.next();
  };
  return { turn, stop };
};

/** Pages until there are none, then live; after any loss the same again from the last event applied, for ever. */
export const subscribeTo = (connection: Connection, newest: Newest): EventLog['subscribe'] => {
  return async (subscriber) => {
    connection.assertOpen();
    placeOf(subscriber.after, connection.epoch);
    const { turn, stop } = following(connection, newest, subscriber);
    while (!stop.aborted) await turn();
    if (!subscriber.signal.aborted) connection.assertOpen();
  };
};

import type { EventStore } from '@watchfloor/event-store-port';
import { eventIdAt, openChain } from './chain.ts';
import { eachOf } from '../each-of.ts';
import type { EventRows, Told, ToldEvent } from './told.ts';

/** Told before any of it is written: enough to keep the server busy, few enough that the log stays near the order of telling. */
const WINDOW = 2_000;
const APPENDS_AT_ONCE = 256;
/** Of one append; the events of people and clocks are small. */
const MOST_EVENTS = 500;

/** The one stream of a history that the log may have already. */
const GROUPING = 'grouping-main';

interface Waiting {
  readonly id: string;
  readonly told: () => Told;
  position: string | undefined;
}

/**
 * Writes a history through a log's own append, many streams at a time. Within a window what arrived stands first and
 * everything about it after it, each stream in its order; between streams the order of telling is not kept.
 */
export const openAppendedRows = async (store: EventStore, seed: number, window = WINDOW): Promise<EventRows> => {
  const chained = openChain([[GROUPING, await store.headOf(GROUPING)]]);
  let number = 0;
  let arrived: Waiting[] = [];
  let following: Waiting[] = [];

  const append = async (events: readonly Waiting[]): Promise<void> => {
    const written = events.map(({ id, told }) => chained(id, told()));
    for (let from = 0; from < written.length; from += MOST_EVENTS) {
      const part = written.slice(from, from + MOST_EVENTS);
      const { stream = '', revision = 0 } = part[0] ?? {};
      const appended = await store.log.append(
        stream,
        revision - 1,
        part.map(({ raw }) => raw),
      );
      if (!appended.ok) throw new Error(`${stream} is at ${appended.actual}: this history was told here before`);
      const last = events[from + part.length - 1];
      if (last) last.position = appended.position;
    }
  };
  const write = async (events: readonly Waiting[]): Promise<void> => {
    const streams = Map.groupBy(events, ({ told }) => told().stream);
    await eachOf([...streams.values()], APPENDS_AT_ONCE, append);
  };
  const flush = async (): Promise<void> => {
    const [first, then] = [arrived, following];
    arrived = [];
    following = [];
    await write(first);
    await write(then);
  };
  const wait = (list: Waiting[], told: () => Told): ToldEvent => {
    number += 1;
    const waiting: Waiting = { id: eventIdAt(seed, number), told, position: undefined };
    list.push(waiting);
    const position = () => {
      if (waiting.position === undefined) throw new Error(`${waiting.id} has no place in the log yet`);
      return waiting.position;
    };
    return { id: waiting.id, position };
  };
  return {
    count: () => number,
    tell: (told) => wait(told.type === 'AlertsReceived' ? arrived : following, () => told),
    tellAfter: (told) => void wait(following, told),
    room: async () => {
      if (arrived.length + following.length >= window) await flush();
    },
    close: flush,
  };
};

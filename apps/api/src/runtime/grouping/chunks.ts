import type { EventStore, Position, RawRecorded, Recorded } from '@watchfloor/event-store-port';
import type { AlertsGrouped } from '@watchfloor/events';
import type { Chunk } from '@watchfloor/processes';

const chunkOf = ({ id, position, ...event }: Recorded): Chunk | undefined =>
  event.type === 'AlertsReceived' ? { event: id, position, ...event.data } : undefined;

/** The alert chunks among some recorded events, as grouping reads them; nothing else is parsed. */
export const chunksAmong = async (store: EventStore, raw: readonly RawRecorded[]): Promise<readonly Chunk[]> => {
  const events = await store.decode(raw.filter(({ type }) => type === 'AlertsReceived'));
  return events.map(chunkOf).filter((chunk) => chunk !== undefined);
};

/** Chunks that a decision named by position. */
export const chunksAt = async (store: EventStore, positions: readonly Position[]): Promise<readonly Chunk[]> => {
  const raw = await Promise.all(positions.map((position) => store.log.readAt(position)));
  return chunksAmong(
    store,
    raw.filter((event) => event !== undefined),
  );
};

const PAGE = 500;

const isOfGrouping = ({ type }: RawRecorded): boolean => type === 'AlertsReceived' || type === 'AlertsGrouped';

/** A decision with those of its chunks that were read. */
export interface Decided {
  readonly grouped: AlertsGrouped['data'];
  readonly chunks: readonly Chunk[];
}

/** In the order of the log, every decision over chunks from the first one on, up to the decision at `last`. */
export async function* decisionsFrom(store: EventStore, first: Position, last: Position): AsyncGenerator<Decided> {
  const waiting = new Map((await chunksAt(store, [first])).map((chunk) => [chunk.event, chunk]));
  let after = first;
  while (after < last) {
    const page = await store.log.readAll(after, { limit: PAGE });
    const end = page.at(-1);
    if (end === undefined) return;
    after = end.position;
    for (const event of await store.decode(page.filter(isOfGrouping))) {
      const received = chunkOf(event);
      if (received) waiting.set(received.event, received);
      if (event.type !== 'AlertsGrouped' || event.position > last) continue;
      const chunks = event.data.chunks.flatMap((decided) => waiting.get(decided.event) ?? []);
      for (const chunk of chunks) waiting.delete(chunk.event);
      yield { grouped: event.data, chunks };
    }
  }
}

import type { EventStore, Position, RawRecorded } from '@watchfloor/event-store-port';
import type { Chunk } from '@watchfloor/processes';

/** The alert chunks among some recorded events, as grouping reads them; nothing else is parsed. */
export const chunksAmong = async (store: EventStore, raw: readonly RawRecorded[]): Promise<readonly Chunk[]> => {
  const events = await store.decode(raw.filter(({ type }) => type === 'AlertsReceived'));
  return events.flatMap(({ id, position, ...event }) =>
    event.type === 'AlertsReceived' ? [{ event: id, position, ...event.data }] : [],
  );
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

/** Every chunk from one position to another, both included, page by page. */
export async function* chunksFrom(
  store: EventStore,
  first: Position,
  until: Position,
): AsyncGenerator<readonly Chunk[]> {
  yield await chunksAt(store, [first]);
  let after = first;
  while (after < until) {
    const page = await store.log.readAll(after, { limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    yield await chunksAmong(
      store,
      page.filter(({ position }) => position <= until),
    );
    after = last.position;
  }
}

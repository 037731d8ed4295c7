/**
 * Bytes of JSON that the items of one event may have together: EventStoreDB takes no append over 1 MiB, and what stands
 * around them needs room too.
 */
export const MAX_CHUNK_BYTES = 899_000;

/** Something as it is kept in an event, and at most how many bytes of JSON it is there. */
export interface Fitted<Item> {
  readonly kept: Item;
  readonly bytes: number;
}

/** Gathers what comes, in order, into chunks that are one event each: `add` and `rest` give a chunk when it is full. */
export interface Chunks<Item> {
  add(item: Item): readonly Item[] | undefined;
  rest(): readonly Item[] | undefined;
}

/** Chunks of at most `most` items and MAX_CHUNK_BYTES; `fit` sees to it that each item alone is below that. */
export const chunksOf = <Item>(fit: (item: Item) => Fitted<Item>, most: number): Chunks<Item> => {
  let chunk: Item[] = [];
  let room = MAX_CHUNK_BYTES;
  const rest = () => {
    const full = chunk;
    [chunk, room] = [[], MAX_CHUNK_BYTES];
    return full.length === 0 ? undefined : full;
  };
  return {
    add: (item) => {
      const { kept, bytes } = fit(item);
      const full = bytes > room || chunk.length === most ? rest() : undefined;
      chunk.push(kept);
      room -= bytes;
      return full ?? (chunk.length === most ? rest() : undefined);
    },
    rest,
  };
};

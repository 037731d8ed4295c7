import type { Definitions } from './encode.ts';
import type { EventStore } from './event-store.ts';

/** An event was to be written that not every node can read yet. Nothing was written. */
export class LevelClosedError extends Error {
  override readonly name = 'LevelClosedError';
}

/** Opens a feature level of the log, for good, or throws LevelClosedError: readers come first. */
export type OpenLevel = (store: EventStore, level: number) => Promise<void>;

/** For whoever writes beside the nodes and knows nothing of them. */
export const opensNone: OpenLevel = async (_store, level) => {
  throw new LevelClosedError(`feature level ${level} is not open here`);
};

/** Open from the start: what the first release writes. */
const FIRST = 1;

/** Lets events pass whose level is open, and asks for the others' once; a level that is open stays so. */
export const levelGate = (definitions: Definitions, openLevel: OpenLevel) => {
  let open = FIRST;
  return async (store: EventStore, events: readonly { readonly type: string }[]): Promise<void> => {
    const level = Math.max(FIRST, ...events.map(({ type }) => definitions.get(type)?.level ?? FIRST));
    if (level <= open) return;
    await openLevel(store, level);
    open = Math.max(open, level);
  };
};

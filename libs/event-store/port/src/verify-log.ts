import { isErasable } from './erasable.ts';
import type { EventLog, RawRecorded } from './event-log.ts';
import { comparePositions, type Position } from './position.ts';
import type { EventMetadata } from './recorded.ts';
import { CHAIN_START, verifyNext, type ChainFault, type ChainState } from './verify-chain.ts';

/** What a proof of the whole log needs of it. */
export type ReadableLog = Pick<EventLog, 'readStream' | 'readAll' | 'head'>;

export interface LogVerdict {
  /** Events checked, the bad one included. */
  readonly events: number;
  /** The first event in the order of the log that is not what was written. */
  readonly fault: ChainFault | undefined;
}

const PAGE = 1000;
/** Streams whose state is remembered; a log has more of them than memory, so others are looked up again. */
const REMEMBERED = 50_000;
/** Further back than the events of any one command reach. */
const LOOK_BACK = 1000;

const stateFrom = (earlier: readonly RawRecorded[]): ChainState => {
  const parsed = earlier.map(({ metadata }) => JSON.parse(metadata) as EventMetadata);
  const last = parsed.at(-1);
  if (!last) return CHAIN_START;
  const begun = parsed.findLastIndex(({ commandId }) => commandId !== last.commandId) + 1;
  const revision = earlier.at(-1)?.revision ?? -1;
  return { revision, hash: last.hash, commandId: last.commandId, index: parsed.length - 1 - begun };
};

const lookUp = async (log: ReadableLog, { stream, revision }: RawRecorded): Promise<ChainState> => {
  const from = Math.max(0, revision - LOOK_BACK);
  return revision === 0 ? CHAIN_START : stateFrom(await log.readStream(stream, from, revision - from));
};

/** What the event must follow; undefined when what came before it was cut away on purpose. */
const predecessor = async (log: ReadableLog, known: Map<string, ChainState>, raw: RawRecorded) => {
  const state = known.get(raw.stream) ?? (await lookUp(log, raw));
  return isErasable(raw.stream) && state.revision !== raw.revision - 1 ? undefined : state;
};

/**
 * Derives the chain of every stream again, in the order of the log, up to where the log ends now; stops at the first bad
 * event. `onProgress` hears how far it is after each page.
 */
export const verifyLog = async (
  log: ReadableLog,
  onProgress: (events: number, position: Position, head: Position) => void,
  remembered = REMEMBERED,
): Promise<LogVerdict> => {
  const head = await log.head();
  const known = new Map<string, ChainState>();
  let events = 0;
  let after: Position | null = null;
  while (head !== null && (after === null || comparePositions(after, head) < 0)) {
    const page: readonly RawRecorded[] = await log.readAll(after, { limit: PAGE });
    if (page.length === 0) break;
    for (const raw of page) {
      events++;
      const next = verifyNext(await predecessor(log, known, raw), raw);
      if ('why' in next) return { events, fault: next };
      known.delete(raw.stream);
      known.set(raw.stream, next);
      if (known.size > remembered) known.delete(known.keys().next().value ?? '');
      after = raw.position;
    }
    onProgress(events, after ?? head, head);
  }
  return { events, fault: undefined };
};

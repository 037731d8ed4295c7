import { definitions as catalogued } from '@watchfloor/events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { decode } from './decode.ts';
import { encode, type Definitions } from './encode.ts';
import type { EventLog, RawRecorded } from './event-log.ts';
import type { EventStore, LoadedStream, StoreAppended } from './event-store.ts';
import { levelGate, opensNone, type OpenLevel } from './feature-level.ts';
import { keyCache } from './key-cache.ts';
import { EMPTY_STREAM, type CommandContext, type EventMetadata, type Head, type Recorded } from './recorded.ts';
import { pseudonym } from './pseudonym.ts';
import type { SubjectKeys } from './subject-keys.ts';

const headFrom = (last: { readonly revision: number; readonly metadata: EventMetadata } | undefined): Head =>
  last ? { revision: last.revision, hash: last.metadata.hash } : EMPTY_STREAM;

/** Read at first, in events: most streams are no longer. */
const FIRST_PAGE = 16;
/** Of a longer one then about so many letters at a time, with a turn of the loop for others in between. */
const LETTERS_OF_A_PAGE = 1_000_000;

/** A stream page by page: what one post left in the quarantine may be sixty megabytes. */
async function* pagesOf(log: EventLog, stream: string, from: number): AsyncGenerator<readonly RawRecorded[]> {
  let [next, limit] = [from, FIRST_PAGE];
  for (;;) {
    const page = await log.readStream(stream, next, limit);
    yield page;
    if (page.length < limit) return;
    const letters = page.reduce((sum, { data }) => sum + data.length, 0);
    if (letters > LETTERS_OF_A_PAGE) await nextTurn();
    next = (page.at(-1)?.revision ?? next) + 1;
    limit = Math.max(1, Math.floor((LETTERS_OF_A_PAGE * page.length) / letters));
  }
}

/** The one codec in front of every adapter: of an open feature level, checked, sealed, canonical and chained on the way in; the reverse on the way out. */
export const openStore = (
  log: EventLog,
  keys: SubjectKeys,
  definitions: Definitions = catalogued,
  openLevel: OpenLevel = opensNone,
): EventStore => {
  const cache = keyCache(keys);
  const pass = levelGate(definitions, openLevel);
  const headOf = async (stream: string): Promise<Head> => {
    const last = await log.readLast(stream);
    return headFrom(last && { revision: last.revision, metadata: JSON.parse(last.metadata) as EventMetadata });
  };
  const store: EventStore = {
    log,
    headOf,
    load: async <Event extends { type: string; data: unknown }>(stream: string, after: Head = EMPTY_STREAM) => {
      const events: Recorded[] = [];
      for await (const page of pagesOf(log, stream, after.revision + 1)) {
        events.push(...(await decode(definitions, cache, page)));
      }
      const last = events.at(-1);
      return { events, head: last ? headFrom(last) : after } as unknown as LoadedStream<Event>;
    },
    append: async (stream, head, events, context: CommandContext): Promise<StoreAppended> => {
      await pass(store, events);
      const encoded = await encode(definitions, cache, stream, head, events, context);
      const outcome = await log.append(stream, head.revision, encoded.events);
      if (!outcome.ok) return outcome;
      // The events stood there before: the chain goes on from what was written then, not from what was written now.
      if (outcome.repeated) return { ok: true, head: await headOf(stream), position: outcome.position, repeated: true };
      return { ok: true, head: encoded.head, position: outcome.position };
    },
    decode: (raw): Promise<readonly Recorded[]> => decode(definitions, cache, raw),
    pseudonymOf: (text) => pseudonym(cache, text),
    eraseSubject: (subject) => cache.erase(subject),
  };
  return store;
};

/** The codec's way out alone, for whoever only reads. */
export const openDecoder = (keys: SubjectKeys, definitions: Definitions = catalogued): EventStore['decode'] => {
  const cache = keyCache(keys);
  return (raw) => decode(definitions, cache, raw);
};

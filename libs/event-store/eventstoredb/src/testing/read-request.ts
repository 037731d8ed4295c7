import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { streamNameIn } from './messages.ts';
import type { StoredEvent } from './stored-event.ts';

/** Where to begin: a revision of a stream or a position of the whole log. */
export type From = 'start' | 'end' | number;

export interface ReadRequest {
  /** Absent for the whole log. */
  readonly stream?: string;
  readonly from: From;
  readonly backwards: boolean;
  /** Absent for a subscription. */
  readonly count?: number;
  readonly matches: (event: StoredEvent) => boolean;
  /** Events looked at between two checkpoints; absent without a filter. */
  readonly checkpointEvery?: number;
}

/** The server considers this many events of the whole log at a time. */
const WINDOW = 32;

const expressionOf = (filter: ReadReq.Options.FilterOptions): ((event: StoredEvent) => boolean) => {
  const byStream = filter.getStreamIdentifier();
  const expression = byStream ?? filter.getEventType();
  const regex = new RegExp(expression?.getRegex() ?? '');
  const prefixes = expression?.getPrefixList() ?? [];
  return ({ stream, type }) => {
    const text = byStream ? stream : type;
    return prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  };
};

const placeIn = (options: ReadReq.Options): Pick<ReadRequest, 'stream' | 'from'> => {
  const ofStream = options.getStream();
  if (ofStream) {
    const from = ofStream.hasStart() ? 'start' : ofStream.hasEnd() ? 'end' : Number(ofStream.getRevision());
    return { stream: streamNameIn(ofStream.getStreamIdentifier()), from };
  }
  const ofAll = options.getAll();
  const from = ofAll?.hasEnd()
    ? 'end'
    : ofAll?.getPosition()
      ? Number(ofAll.getPosition()?.getCommitPosition())
      : 'start';
  return { from };
};

export const readRequestIn = (request: ReadReq): ReadRequest => {
  const options = request.getOptions();
  if (!options) throw new Error('a read without options');
  const filter = options.getFilter();
  return {
    ...placeIn(options),
    backwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    ...(!options.hasSubscription() && { count: Number(options.getCount()) }),
    matches: filter ? expressionOf(filter) : () => true,
    ...(filter && { checkpointEvery: WINDOW * (filter.getCheckpointintervalmultiplier() || 1) }),
  };
};

import type { EventLog, EventMetadata, Position, RawRecorded } from '@watchfloor/event-store-port';
import type { WatchfloorEvent } from '@watchfloor/events';

/** An event as it stands in the log. Sealed fields stay sealed: no check needs them. */
export type Fact = WatchfloorEvent & {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly commandId: string;
};

export const factOf = ({ id, type, data, metadata, stream, revision, position }: RawRecorded): Fact =>
  ({
    id,
    type,
    stream,
    revision,
    position,
    data: JSON.parse(data) as unknown,
    commandId: (JSON.parse(metadata) as EventMetadata).commandId,
  }) as Fact;

const PAGE = 500;

/** The whole log, oldest first. */
export async function* factsOf(log: EventLog): AsyncGenerator<Fact> {
  let after: Position | null = null;
  for (;;) {
    const page: readonly RawRecorded[] = await log.readAll(after, { limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    yield* page.map(factOf);
    after = last.position;
  }
}

/** One promise, looked at over the whole log: what was compared, and every way in which it was broken. */
export interface Finding {
  readonly promise: string;
  readonly compared: number;
  readonly violations: readonly string[];
}

export interface Check {
  see(fact: Fact): void;
  finish(): Finding;
}

import { definitions } from '@watchfloor/events';
import { canonicalJson, chainMetadata, EMPTY_STREAM, type Head, type RawEvent } from '@watchfloor/event-store-port';
import type { Told } from './told.ts';

/** An event as an adapter writes it, at its revision of its stream. */
export interface Chained {
  readonly stream: string;
  readonly revision: number;
  readonly raw: RawEvent;
}

/** Repeatable: the seed of the history and the event's number in it. */
export const eventIdAt = (seed: number, number: number): string =>
  `${(seed >>> 0).toString(16).padStart(8, '0')}-0000-5000-8000-${number.toString(16).padStart(12, '0')}`;

/**
 * Chains events behind their streams, canonical as the codec would have written them. Sealed fields are written open.
 * `standing`: streams that exist already, and where they stand.
 */
export const openChain = (standing: Iterable<readonly [string, Head]> = []): ((id: string, told: Told) => Chained) => {
  const heads = new Map(standing);
  return (id, { stream, type, data, at, actor, customer }) => {
    const head = heads.get(stream) ?? EMPTY_STREAM;
    const json = canonicalJson(data);
    const metadata = chainMetadata(head.hash, json, {
      schema: definitions.get(type)?.version ?? 1,
      type,
      commandId: id,
      $correlationId: id,
      $causationId: id,
      actor,
      ...(customer !== undefined && { customer }),
      at,
    });
    const revision = head.revision + 1;
    heads.set(stream, { revision, hash: metadata.hash });
    return { stream, revision, raw: { id, type, data: json, metadata: metadata.text } };
  };
};

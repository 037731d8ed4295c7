import { ERASED, upcast, type EventDefinition } from '@watchfloor/kernel';
import type { Definitions } from './encode.ts';
import type { RawRecorded } from './event-log.ts';
import type { KeyCache } from './key-cache.ts';
import type { EventMetadata, Recorded } from './recorded.ts';
import { epochOf, inEpoch } from './position.ts';
import { isSealed, SEALED_NOTHING, unseal } from './seal.ts';
import { UnknownEventError } from './unknown-event.ts';

/** The log holds a sealed field whose key was neither erased nor is there: keys.db was lost or not restored. */
export class MissingKeyError extends Error {
  override readonly name = 'MissingKeyError';
}

type Data = Record<string, unknown>;

const unsealed = async (raw: RawRecorded, data: Data, definition: EventDefinition, keys: KeyCache): Promise<Data> => {
  const { sealing } = definition;
  const subject = sealing && data[sealing.subject];
  if (typeof subject !== 'string') return data;
  const result = { ...data };
  for (const field of sealing?.fields ?? []) {
    const text = data[field];
    if (typeof text !== 'string') continue;
    if (!isSealed(text)) {
      // An older version held it in clear: once its subject is erased nobody is shown it any more.
      if ((await keys.keyFor(subject, false)) === 'erased') result[field] = ERASED;
      continue;
    }
    const key = text === SEALED_NOTHING ? 'erased' : await keys.keyFor(subject, false);
    if (key === 'missing') throw new MissingKeyError(`no key for ${subject}, needed by ${raw.stream}@${raw.revision}`);
    result[field] = key === 'erased' ? ERASED : unseal(text, key, { stream: raw.stream, eventId: raw.id, field });
  }
  return result;
};

/** A log that was restored, or is read in a raised epoch, finds its own places again. */
const latest = (raw: RawRecorded, definition: EventDefinition, content: Data, schema: number): unknown => {
  const data = schema === definition.version ? content : upcast(definition, content, schema);
  return definition.positions?.(data as never, (own) => inEpoch(own, epochOf(raw.position))) ?? data;
};

/** Sealed fields keep their names through all versions of an event, so they are opened before the data is lifted. */
const decodeOne = (definitions: Definitions, keys: KeyCache, raw: RawRecorded): Recorded | Promise<Recorded> => {
  const metadata = JSON.parse(raw.metadata) as EventMetadata;
  const definition = definitions.get(raw.type);
  if (!definition || metadata.schema > definition.version) {
    throw new UnknownEventError(raw.type, metadata.schema, raw.stream, raw.revision);
  }
  const data = JSON.parse(raw.data) as Data;
  const recorded = (content: Data): Recorded =>
    ({
      id: raw.id,
      type: raw.type,
      data: latest(raw, definition, content, metadata.schema),
      stream: raw.stream,
      revision: raw.revision,
      position: raw.position,
      metadata,
    }) as Recorded;
  return definition.sealing ? unsealed(raw, data, definition, keys).then(recorded) : recorded(data);
};

/** Another node may have erased somebody: its event says so before any older field of that person is opened again. */
const forgetErased = (raw: readonly RawRecorded[], keys: KeyCache) => {
  for (const { type, data } of raw) {
    if (type === 'SubjectErased') keys.erased((JSON.parse(data) as { subject: string }).subject);
  }
};

/** Events as readers get them: parsed, unsealed, in their latest version. Throws UnknownEventError; the chain is not verified. */
export const decode = async (
  definitions: Definitions,
  keys: KeyCache,
  raw: readonly RawRecorded[],
): Promise<readonly Recorded[]> => {
  forgetErased(raw, keys);
  const decoded: Recorded[] = [];
  for (const event of raw) {
    const one = decodeOne(definitions, keys, event);
    // Only what is sealed has to wait: a turn of the loop per event would halve the speed of a rebuild.
    decoded.push(one instanceof Promise ? await one : one);
  }
  return decoded;
};

import { eventIdOf } from './event-id.ts';
import { NO_STREAM, type EventLog } from './event-log.ts';
import { newSubjectKey, type SubjectKey, type SubjectKeys } from './subject-keys.ts';

const KEY = 'SubjectKeyMade';
const ERASED_KEY = 'SubjectKeyErased';
const metadata = JSON.stringify({ schema: 1 });

/**
 * Keys on a cluster: one small stream per subject that keeps its last event only. Erasing writes a marker over the key
 * instead of deleting the stream, because a deleted one could be begun again by a node that still wants to seal.
 */
export const keyStreams = (log: EventLog): SubjectKeys => {
  const lookUp = async (stream: string): Promise<SubjectKey> => {
    const last = await log.readLast(stream);
    if (!last) return 'missing';
    if (last.type === ERASED_KEY) return 'erased';
    return Buffer.from((JSON.parse(last.data) as { key: string }).key, 'base64');
  };
  const write = (stream: string, expected: number, type: string, data: object) =>
    log.append(stream, expected, [{ id: eventIdOf(type, stream, 0), type, data: JSON.stringify(data), metadata }]);
  const make = async (stream: string) => {
    await log.retain(stream, { maxCount: 1 });
    await write(stream, NO_STREAM, KEY, { key: Buffer.from(newSubjectKey()).toString('base64') });
    // Another node may have been first, so the key is the one that stands there now.
    return lookUp(stream);
  };
  return {
    keyFor: async (subject, create) => {
      const stream = `key-${subject}`;
      const known = await lookUp(stream);
      return known === 'missing' && create ? make(stream) : known;
    },
    erase: async (subject) => {
      const stream = `key-${subject}`;
      await log.retain(stream, { maxCount: 1 });
      for (let expected = NO_STREAM; ;) {
        const outcome = await write(stream, expected, ERASED_KEY, {});
        if (outcome.ok) return;
        const last = await log.readLast(stream);
        if (last?.type === ERASED_KEY) return;
        expected = outcome.actual;
      }
    },
  };
};

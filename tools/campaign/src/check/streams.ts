import { isErasable } from '@watchfloor/event-store-port';
import type { Check } from './fact.ts';

/** Streams have no gaps, and an incident is registered once, first. */
export const streamsWhole = (): Check => {
  const revisions = new Map<string, number>();
  const violations: string[] = [];
  return {
    see: ({ stream, revision, type }) => {
      const before = revisions.get(stream);
      // A draft keeps its last event only, and so do others that may be cut: their first one left may stand anywhere.
      if (revision !== (before ?? -1) + 1 && !(before === undefined && isErasable(stream)))
        violations.push(`${stream} goes from ${before ?? 'nothing'} to ${revision}`);
      if (stream.startsWith('incident-') && (type === 'IncidentRegistered') !== (revision === 0))
        violations.push(`${stream} has ${type} at ${revision}`);
      revisions.set(stream, revision);
    },
    finish: () => ({ promise: 'streams have no gaps', compared: revisions.size, violations }),
  };
};

import type { RawRecorded } from '@watchfloor/event-store-port';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from './stretches.ts';

const recorded = (id: string): RawRecorded => {
  const types: Readonly<Record<string, string>> = { a: 'AlertsReceived', c: 'IncidentClosed', r: 'IncidentReopened' };
  return { id, type: types[id[0] ?? ''] ?? 'NoteAdded' } as RawRecorded;
};
const stretches = (...ids: string[]) =>
  stretchesOf(ids.map(recorded)).map(({ news, alerts }) => [news, alerts].map((some) => some.map(({ id }) => id)));

describe('stretches of the log', () => {
  it('keep a closing after the alerts that came before it', () => {
    expect(stretches('a1', 'a2', 'c1', 'a3')).toEqual([
      [[], ['a1', 'a2']],
      [['c1'], ['a3']],
    ]);
  });

  it('are as few as that allows', () => {
    expect(stretches('c1', 'n1', 'r1', 'a1', 'n2', 'a2', 'c2', 'c3')).toEqual([
      [
        ['c1', 'r1'],
        ['a1', 'a2'],
      ],
      [['c2', 'c3'], []],
    ]);
  });
});

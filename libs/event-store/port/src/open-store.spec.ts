import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { EventLog, RawRecorded } from './event-log.ts';
import { openStore } from './open-store.ts';
import type { SubjectKeys } from './subject-keys.ts';

const quarantined = (revision: number, letters: number): RawRecorded => ({
  id: `e-${revision}`,
  stream: 'quarantine-b-1',
  revision,
  position: `1.${revision}`,
  type: 'AlertsQuarantined',
  data: JSON.stringify({ items: [{ index: revision, body: 'x'.repeat(letters) }] }),
  metadata: JSON.stringify({ schema: 1, hash: `h${revision}` }),
});

/** The revisions that were loaded, and how many turns of the loop others had meanwhile. */
const load = async (raw: readonly RawRecorded[]) => {
  const readStream = async (_: string, from = 0, limit = raw.length) => raw.slice(from, from + limit);
  const log = { readStream } as unknown as EventLog;
  const seen = { loaded: false };
  const loading = openStore(log, {} as SubjectKeys).load('quarantine-b-1');
  void loading.then(() => (seen.loaded = true));
  let turns = -1;
  for (; !seen.loaded; turns += 1) await nextTurn();
  const { events, head } = await loading;
  return { revisions: events.map(({ revision }) => revision), head: head.revision, turns };
};

describe('A stream that is loaded', () => {
  it('lets others in between when it is many megabytes, and is read whole and in order', async () => {
    const large = Array.from({ length: 20 }, (_, revision) => quarantined(revision, 500_000));
    const { revisions, head, turns } = await load(large);
    expect([revisions, head]).toEqual([large.map(({ revision }) => revision), 19]);
    expect(turns).toBeGreaterThanOrEqual(1);
  });

  it('is read at once when it is a usual one', async () => {
    const usual = Array.from({ length: 200 }, (_, revision) => quarantined(revision, 500));
    expect(await load(usual)).toMatchObject({ head: 199, turns: 0 });
  });

  it('may be empty', async () => {
    expect(await load([])).toMatchObject({ revisions: [], head: -1 });
  });
});

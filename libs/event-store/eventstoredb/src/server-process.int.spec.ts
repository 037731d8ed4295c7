import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_STREAM } from '@watchfloor/event-store-port';
import { freshStream, sampleEvent, sampleEvents } from '@watchfloor/event-store-port/testing';
import { openEventStoreDbLog } from './open-log.ts';
import { IMPATIENT, PATIENT } from './testing/fixture.ts';
import { startServerProcess } from './testing/index.ts';

describe('the test server as a process', () => {
  const directory = mkdtempSync(join(tmpdir(), 'watchfloor-esdb-'));
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it('is shared by nodes, killed in the middle of appends, and comes back with all it acknowledged', async () => {
    const data = join(directory, 'log.ndjson');
    const first = await startServerProcess({ data });
    const options = { connectionString: first.connectionString, timing: PATIENT };
    const nodes = [openEventStoreDbLog(options), openEventStoreDbLog(options)];
    const underWay = Promise.withResolvers<undefined>();
    const writing = nodes.map(async (log) => {
      const stream = freshStream();
      const written = sampleEvents(60);
      for (const [at, event] of written.entries()) {
        expect(await log.append(stream, at - 1, [event])).toMatchObject({ ok: true, revision: at });
        if (at === 20) underWay.resolve(undefined);
      }
      return { stream, ids: written.map(({ id }) => id) };
    });
    await underWay.promise;
    await first.kill();
    appendFileSync(data, '{"stream":"a line that a kill cut short');
    const second = await startServerProcess({ data, port: first.port });
    for (const { stream, ids } of await Promise.all(writing)) {
      const [, other] = nodes;
      expect((await other?.readStream(stream))?.map(({ id }) => id)).toEqual(ids);
    }
    await Promise.all(nodes.map((log) => log.close()));
    await second.close();
  });

  it('does wrong on demand', async () => {
    const server = await startServerProcess();
    const { connectionString } = server;
    const log = openEventStoreDbLog({ connectionString, timing: PATIENT });
    const impatient = openEventStoreDbLog({ connectionString, timing: IMPATIENT });
    await server.setFaults({ loseReplies: 1 });
    expect(await log.append(freshStream(), NO_STREAM, [sampleEvent()])).toMatchObject({ ok: true });
    await server.act('freeze');
    await expect(impatient.head()).rejects.toMatchObject({ fault: 'unreachable' });
    await server.act('thaw');
    expect(await log.head()).not.toBeNull();
    await expect(server.setFaults({ nonsense: 1 } as object)).rejects.toThrow(/nonsense/);
    await log.close();
    await impatient.close();
    await server.close();
  });
});

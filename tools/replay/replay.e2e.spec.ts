import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { routes } from '@watchfloor/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCustomer, found, freePort, hire, startServer, temporaryFolder, until } from '../servers/index.ts';
import type { PersonClient, ServerProcess } from '../servers/index.ts';

const eve = (line: number): string =>
  JSON.stringify({
    timestamp: `2026-01-01T00:00:${String(line).padStart(2, '0')}.000000+0000`,
    event_type: 'alert',
    src_ip: '203.0.113.9',
    dest_ip: '198.51.100.7',
    alert: { signature_id: 2_000_001, signature: 'ET SCAN invented scan', category: 'Attempted scan', severity: 2 },
  });

describe('A file of recorded alerts', () => {
  const folder = temporaryFolder('replay');
  let server: ServerProcess;
  let lead: PersonClient;
  let source: { readonly id: string; readonly key: string };
  const file = join(folder.path, 'eve.ndjson.gz');

  /** What the command prints, and what it ends with. */
  const replay = (what: string, key: string) =>
    new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
      const words = ['tools/replay/main.ts', what, '--source', source.id, '--url', server.url];
      const environment = { ...process.env, WATCHFLOOR_KEY: key };
      execFile(process.execPath, words, { env: environment }, (error, out, err) =>
        resolve({ code: error?.code ?? 0, said: out + err }),
      );
    });

  beforeAll(async () => {
    writeFileSync(file, gzipSync(Array.from({ length: 10 }, (_, line) => eve(line)).join('\n')));
    server = startServer({ store: `sqlite:${folder.path}`, dataDir: folder.path, port: await freePort() });
    await server.ready();
    const administrator = await found(server);
    const customer = await addCustomer(administrator, 'Aldermoor Bank');
    const body = { customer, name: 'Suricata of Aldermoor', format: 'suricata' } as const;
    source = await administrator.must(routes.administration.connect, { body });
    lead = await hire(administrator, { name: 'Ruth Amsel', roles: ['shift lead'] });
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  it('goes through the intake once, however often it is played, and is counted exactly', async () => {
    expect(await replay(file, source.key)).toMatchObject({ code: 0, said: expect.stringContaining('10 taken') });
    expect(await replay(file, source.key)).toMatchObject({
      code: 0,
      said: expect.stringContaining('10 posted before'),
    });
    const counts = await until(
      async () => {
        const { rows } = await lead.must(routes.queue.page, { query: {} });
        return (
          rows.length > 0 && rows.reduce((sum, { alerts }) => sum + alerts, 0) === 10 && rows.map((row) => row.alerts)
        );
      },
      { withinMs: 10_000, what: 'Ten alerts in the queue' },
    );
    expect(counts).toEqual([10]);
  });

  it('that cannot be played is a mistake told in a sentence', async () => {
    const broken = join(folder.path, 'broken.ndjson.gz');
    writeFileSync(broken, 'no gzip at all');
    const mistakes = [
      [await replay(join(folder.path, 'missing.json'), source.key), 'no such file'],
      [await replay(file, 'wf_wrong'), '401'],
      [await replay(file, 'ключ'), 'key'],
      [await replay(broken, source.key), 'broken.ndjson.gz cannot be read on'],
    ] as const;
    for (const [{ code, said }, told] of mistakes) {
      expect(code, said).toBe(1);
      expect(said).toContain(told);
      expect(said, said).not.toMatch(/^\s+at /m);
    }
  });
});

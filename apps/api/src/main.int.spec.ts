import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');

/** The server as a process, which ends by itself. */
const start = (environment: Readonly<Record<string, string>>) =>
  new Promise<{ exitCode: unknown; err: string }>((resolve) => {
    execFile(process.execPath, [main], { env: { ...process.env, ...environment } }, (error, _out, err) =>
      resolve({ exitCode: error?.code, err }),
    );
  });

describe('Whoever starts a node that cannot start', () => {
  it('reads a sentence for each setting that cannot be taken, and no stack', async () => {
    expect(await start({ PORT: 'abc', HOST: '' })).toEqual({
      exitCode: 1,
      err: 'HOST must not be empty.\nPORT must be a whole number from 0 to 65535.\n',
    });
  });

  it('reads which setting names no folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-main-'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const settings: readonly Readonly<Record<string, string>>[] = [
      { STORE: `sqlite:${file}` },
      { STORE: `sqlite:${folder}`, DATA_DIR: file },
    ];
    const [store, data] = [await start(settings[0]!), await start(settings[1]!)];
    expect([store.exitCode, data.exitCode]).toEqual([1, 1]);
    expect(store.err).toMatch(/^STORE .*file is no folder and cannot be made one: .*\n$/);
    expect(data.err).toMatch(/^DATA_DIR .*file is no folder and cannot be made one: .*\n$/);
    rmSync(folder, { recursive: true });
  });

  it('reads which file cannot be opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-main-'));
    mkdirSync(join(folder, 'lock.db'));
    expect(await start({ STORE: `sqlite:${folder}`, PORT: '0' })).toEqual({
      exitCode: 1,
      err: `${join(folder, 'lock.db')} cannot be opened: unable to open database file\n`,
    });
    rmSync(folder, { recursive: true });
  });
});

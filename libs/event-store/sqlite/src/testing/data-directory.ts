import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A data directory of its own for a spec, gone when the file's specs are done. */
export const dataDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'watchfloor-'));
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
};

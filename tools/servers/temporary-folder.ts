import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenEnding } from './leave-nothing.ts';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** A folder of its own that is gone with this process at the latest. */
export const temporaryFolder = (purpose: string): TemporaryFolder => {
  const path = mkdtempSync(join(tmpdir(), `watchfloor-${purpose}-`));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  const forget = whenEnding(remove);
  return {
    path,
    remove: () => {
      forget();
      remove();
    },
  };
};

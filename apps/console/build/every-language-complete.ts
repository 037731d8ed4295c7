import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { differences, type Messages } from './message-keys.ts';

const folder = join(import.meta.dirname, '../src/ui/language');

const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Messages;

/** A build with a message missing in any language stops here, before a shift meets a raw key at three in the morning. */
export const everyLanguageComplete = (): Plugin => ({
  name: 'watchfloor:every-language-complete',
  buildStart() {
    const reference = read('en.json');
    for (const file of globSync('*.json', { cwd: folder })) {
      const { missing, unknown } = differences(reference, read(file));
      for (const key of missing) this.warn(`${file} lacks "${key}"`);
      for (const key of unknown) this.warn(`${file} has "${key}", which en.json does not know`);
      if (missing.length + unknown.length > 0) this.error(`${file} is not complete.`);
    }
  },
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../apps/console/fake/main.ts');

/** Starts the invented night on a free port; answers its address and how to stop it. */
export const startFake = async () => {
  const child = spawn(process.execPath, [main, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (words: Buffer) => {
      const found = /http:\S+/.exec(words.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The fake server ended with ${code}.`)));
  });
  return { url, stop: () => child.kill() };
};

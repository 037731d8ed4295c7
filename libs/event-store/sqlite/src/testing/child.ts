import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts one of the scripts beside this file as a process of its own; `output` grows while it runs. */
export const child = (script: string, ...args: readonly string[]) => {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const process_ = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(process_, 'exit');
  let output = '';
  process_.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return {
    output: () => output,
    kill: async () => {
      process_.kill('SIGKILL');
      await ended;
    },
  };
};

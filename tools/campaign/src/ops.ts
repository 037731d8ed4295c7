import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { whenEnding } from '../../servers/index.ts';

const root = join(import.meta.dirname, '../../..');

export interface OpsRun {
  readonly child: ChildProcess;
  /** Exit code (null when it was killed) and everything it printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** `npm run ops -- …` as a process of its own. */
export const ops = (...args: readonly string[]): OpsRun => {
  const child = spawn(process.execPath, [join(root, 'tools', 'ops', 'main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
  const forget = whenEnding(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += piece.toString()));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('exit', (code) => {
      forget();
      resolve({ code, output });
    });
  });
  return { child, ended };
};

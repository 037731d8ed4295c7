import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Faults } from './faults.ts';

export interface ServerProcess {
  readonly connectionString: string;
  readonly port: number;
  setFaults(faults: Partial<Faults>): Promise<void>;
  act(action: 'freeze' | 'thaw' | 'breakConnections' | 'dropSubscriptions' | 'stop' | 'start'): Promise<void>;
  /** SIGKILL, as a crash; what was acknowledged is in the data file. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerProcessOptions {
  readonly port?: number;
  /** Where the log is kept over a kill; the next process on the same file goes on with it. */
  readonly data?: string;
}

const main = fileURLToPath(new URL('./server-main.ts', import.meta.url));

/** The test server as a process of its own, so that several API processes may share it and it may be killed. */
export const startServerProcess = async ({ port = 0, data }: ServerProcessOptions = {}): Promise<ServerProcess> => {
  const args = [main, '--port', String(port), ...(data === undefined ? [] : ['--data', data])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const died = exited.then(() => {
    throw new Error('the test server ended before it served');
  });
  const [line] = (await Promise.race([once(lines, 'line'), died])) as [string];
  const where = JSON.parse(line) as { connectionString: string; port: number; control: string };
  const post = async (path: string, body: object = {}): Promise<void> => {
    const response = await fetch(`${where.control}/${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  died.catch(() => undefined);
  return {
    connectionString: where.connectionString,
    port: where.port,
    setFaults: (faults) => post('faults', faults),
    act: (action) => post(action),
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
  };
};

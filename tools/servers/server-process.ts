import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverFlags } from '../scripts/server-flags.ts';
import { whenEnding } from './leave-nothing.ts';
import { until } from './until.ts';

const root = join(import.meta.dirname, '..', '..');
/** The built server, as it is started in a shift. */
export const builtServer = join(root, 'apps', 'api', 'dist', 'main.js');

export interface ServerOptions {
  /** The STORE setting: `sqlite:<folder>` or `esdb://…`. */
  readonly store: string;
  /** Folder of the read models. */
  readonly dataDir: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Flags of Node itself: a profile, say. */
  readonly nodeFlags?: readonly string[];
  /** A program that starts the server under watch: strace and its flags. */
  readonly under?: readonly string[];
}

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** When it was started, on the clock of performance.now(). */
  readonly startedAt: number;
  /** Everything it wrote so far. */
  output(): string;
  running(): boolean;
  /** Resolves, with the milliseconds since the start, when /health/ready says 200; throws when the process ends first. */
  ready(withinMs?: number): Promise<number>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end in order; after `withinMs` it is killed. Answers the exit code, null when it had to be killed. */
  stop(withinMs?: number): Promise<number | null>;
  /** Processor time it used so far, in seconds: tells on a busy machine what the clock cannot. */
  cpuSeconds(): number;
  /** Resident memory in megabytes: `now` of the server and the processes it started, `peak` of the server alone. */
  residentMb(): { readonly now: number; readonly peak: number };
}

const isReady = async (url: string): Promise<true | undefined> => {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok || undefined;
  } catch {
    return undefined;
  }
};

const environmentOf = ({ store, dataDir, port, environment }: ServerOptions): Record<string, string | undefined> => ({
  ...process.env,
  // A test runner's own setting must not reach the product.
  NODE_OPTIONS: undefined,
  LOG_LEVEL: 'warn',
  // As `npm start` does.
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
  CONSOLE_DIST: join(root, 'apps', 'console', 'dist'),
  ...environment,
  HOST: '127.0.0.1',
  PORT: String(port),
  STORE: store,
  DATA_DIR: dataDir,
});

const megabytesOf = (pid: number, field: string): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024;
};

/** Zero for a process that ended while it was looked at. */
const megabytesIfChild = (child: number, parent: number): number => {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1]) === parent
      ? megabytesOf(child, 'VmRSS') || 0
      : 0;
  } catch {
    return 0;
  }
};

const megabytesOfChildren = (parent: number): number =>
  readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .reduce((sum, pid) => sum + megabytesIfChild(pid, parent), 0);

const memory = (pid: number) => ({
  now: megabytesOf(pid, 'VmRSS') + megabytesOfChildren(pid),
  peak: megabytesOf(pid, 'VmHWM'),
});

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;

const processorSeconds = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may hold anything; what follows it is fields 3 and on: user time is the 14th, system the 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
};

const MOST_OUTPUT = 1_000_000;

const collected = (child: ChildProcess): (() => string) => {
  let output = '';
  const collect = (piece: string) => (output = (output + piece).slice(-MOST_OUTPUT));
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', collect);
  return () => output;
};

/** Starts the built server as a process of its own that never outlives this one. */
export const startServer = (options: ServerOptions): ServerProcess => {
  if (!existsSync(builtServer)) throw new Error('The server is not built: run `npm run build` first.');
  const [program, ...flags] = [...(options.under ?? []), process.execPath];
  const startedAt = performance.now();
  const child = spawn(program, [...flags, ...serverFlags, ...(options.nodeFlags ?? []), builtServer], {
    cwd: root,
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = whenEnding(() => child.kill('SIGKILL'));
  const output = collected(child);
  const gone = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  }).finally(forget);
  const running = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  const url = `http://127.0.0.1:${options.port}`;
  const end = async (signal: NodeJS.Signals) => {
    if (running()) child.kill(signal);
    return gone;
  };
  return {
    url,
    pid: child.pid ?? 0,
    startedAt,
    output,
    running,
    ready: (withinMs = 120_000) =>
      until(
        async () => {
          if (!running()) throw new Error('The server ended before it was ready');
          return (await isReady(url)) && performance.now() - startedAt;
        },
        { withinMs, everyMs: 10, what: 'The start of the server' },
      ).catch((cause: unknown) => {
        throw new Error(`No server at ${url}:\n${output().slice(-4000)}`, { cause });
      }),
    kill: async () => {
      await end('SIGKILL');
    },
    stop: async (withinMs = 20_000) => {
      const lastResort = setTimeout(() => child.kill('SIGKILL'), withinMs);
      const code = await end('SIGTERM');
      clearTimeout(lastResort);
      return code;
    },
    cpuSeconds: () => processorSeconds(child.pid ?? 0),
    residentMb: () => memory(child.pid ?? 0),
  };
};

import { role as roles, type Role } from '@watchfloor/events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig, type Config } from '../platform/config.ts';
import { openNodeStore } from '../runtime/open-store.ts';
import { startServer, type Server } from '../start-server.ts';
import { asking, type Ask } from './asking.ts';
import { Seed, type Seated, type SeededSource } from './seed.ts';

/** Two customers: everybody is cleared for the first, nobody for the second. */
export const OWN = 'cus-own';
export const FOREIGN = 'cus-foreign';

export interface TestApp {
  readonly server: Server;
  readonly seed: Seed;
  /** One person per role, cleared for the own customer. */
  readonly people: Readonly<Record<Role, Seated>>;
  readonly source: SeededSource;
  readonly foreignSource: SeededSource;
  /** Sends a request as a person, or as nobody; checks each good answer against the contract. */
  readonly ask: Ask;
  /** What was printed for the person at the machine. */
  readonly said: readonly string[];
  /** Moves the server's clock, in ms. */
  pass(ms: number): void;
  now(): number;
  /** Waits until the read models know everything seeded. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Nobody and nothing in the store yet: the first start. */
  readonly empty?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where lines of the log go; nowhere unless asked. */
  readonly log?: (line: string) => void;
}

/** Written before the server starts, as by the server that ran here before. */
const seedAll = async ({ store: storeUrl, storeEpoch: epoch, dataDir }: Config, now: () => number) => {
  const { store, close } = await openNodeStore({ storeUrl, epoch }, dataDir);
  const seed = new Seed(store, now);
  await seed.organisation();
  await seed.customer(OWN, 'Aldermoor Bank');
  await seed.customer(FOREIGN, 'Birchfield Media');
  const people: Partial<Record<Role, Seated>> = {};
  for (const role of roles.options) people[role] = await seed.person(`Test ${role}`, role, [OWN]);
  const [source, foreignSource] = [await seed.source('src-own', OWN), await seed.source('src-foreign', FOREIGN)];
  await close();
  return { people: people as Record<Role, Seated>, source, foreignSource };
};

const nobody = { people: {} as Record<Role, Seated>, source: { id: '', key: '' }, foreignSource: { id: '', key: '' } };

/** A whole server on a store of its own in a folder of its own; everything ends with `close`. */
export const startTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-api-'));
  const config = readConfig({ STORE: `sqlite:${folder}`, PORT: '0', ...options.environment });
  const log = options.log ? pino({ level: 'info' }, { write: options.log }) : pino({ level: 'silent' });
  let passed = 0;
  const now = () => Date.now() + passed;
  const said: string[] = [];
  const seeded = options.empty ? nobody : await seedAll(config, now);
  const server = await startServer(config, log, { now, say: (line) => void said.push(line) });
  const seed = new Seed(server.store, now);
  const settled = async () => {
    if (seed.position === null) return;
    if (!(await server.runtime.queue.waitFor(seed.position, 10_000))) throw new Error('the node does not catch up');
  };
  return {
    server,
    seed,
    ...seeded,
    ask: asking(server),
    said,
    pass: (ms) => void (passed += ms),
    now,
    settled,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

import { resolve } from 'node:path';
import { isStoreSetting, STORE_FORMS, storeAddress } from '@watchfloor/event-store-port';
import type { ShiftRules } from '@watchfloor/policy';
import { z } from 'zod';

/** A number between two bounds, both included. An empty text is none, though `Number` takes it for 0. */
const number = (least: number, most: number, kind: 'number' | 'whole number' = 'number') =>
  z
    .string()
    .transform((text) => (text.trim() === '' ? Number.NaN : Number(text)))
    .refine(
      (value) => value >= least && value <= most && (kind === 'number' || Number.isInteger(value)),
      `must be a ${kind} from ${least} to ${most}`,
    );
const whole = (least: number, most: number) => number(least, most, 'whole number');
const seconds = (least: number) => whole(least, 86_400);
const megabytes = whole(1, 1024);
const text = z.string().trim().min(1, 'must not be empty');
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .transform((url) => new URL(url).origin);
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every environment variable the server reads; the compose file and the documents are checked against these names. */
export const settings = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: whole(0, 65_535).default(8420),
  STORE: z.string().refine(isStoreSetting, STORE_FORMS).default('sqlite:./data'),
  /** Raised by one, on all nodes, after an EventStoreDB was restored from a backup; an embedded store counts its own. */
  STORE_EPOCH: whole(1, 999_999_999).optional(),
  /** Where views.db stands; with an embedded store its own folder unless said otherwise. */
  DATA_DIR: text.optional(),
  /** What people type into the browser. Set it behind a proxy: cookies turn Secure with https, and no other origin is taken. */
  PUBLIC_URL: origin.optional(),
  /** Further origins, separated by commas. */
  ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((one) => one.trim() !== ''))
    .pipe(z.array(origin)),
  /** Proxies whose X-Forwarded-For is believed: 1 is the one in front of us. */
  TRUSTED_PROXIES: whole(0, 8).default(0),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
  SESSION_HOURS: number(0.01, 720).default(12),
  SETUP_LINK_MINUTES: number(1, 1440).default(60),
  INVITATION_HOURS: number(0.01, 720).default(72),
  START_WITHIN_SECONDS: seconds(1).default(180),
  /** Seen by no node for this long, a person is gone: what they did not begin goes back, of begun work the lead is told. */
  SESSION_GONE_SECONDS: seconds(10).default(60),
  DECLINES_A_DAY: whole(0, 1000).default(3),
  INTAKE_BODY_MB: megabytes.default(16),
  INTAKE_INFLATED_MB: megabytes.default(64),
  /** A body of which nothing comes for this long is given up. */
  INTAKE_IDLE_SECONDS: seconds(1).default(10),
  CONSOLE_DIST: text.optional(),
});

const consistent = settings.refine(
  ({ STORE, STORE_EPOCH }) => STORE_EPOCH === undefined || storeAddress(STORE).kind === 'esdb',
  {
    path: ['STORE_EPOCH'],
    error: 'must be left out: an embedded store counts its own',
  },
);

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: string;
  readonly storeEpoch: number;
  readonly dataDir: string;
  readonly publicUrl: string | undefined;
  readonly origins: readonly string[];
  readonly trustedProxies: number;
  readonly logLevel: string;
  readonly sessionMs: number;
  readonly setupLinkMs: number;
  readonly invitationMs: number;
  readonly shift: ShiftRules;
  readonly intakeBodyBytes: number;
  readonly intakeInflatedBytes: number;
  readonly intakeIdleMs: number;
  readonly consoleDist: string | undefined;
}

const folderFor = (store: string): string => {
  const address = storeAddress(store);
  return address.kind === 'sqlite' ? address.directory : './data';
};

/** Reads the environment once. Throws one sentence for each setting that makes no sense. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = consistent.safeParse(environment);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`);
    throw new Error(sentences.join('\n'));
  }
  const said = parsed.data;
  return {
    host: said.HOST,
    port: said.PORT,
    store: said.STORE,
    storeEpoch: said.STORE_EPOCH ?? 1,
    dataDir: said.DATA_DIR ?? folderFor(said.STORE),
    publicUrl: said.PUBLIC_URL,
    origins: said.ORIGINS,
    trustedProxies: said.TRUSTED_PROXIES,
    logLevel: said.LOG_LEVEL,
    sessionMs: said.SESSION_HOURS * 3_600_000,
    setupLinkMs: said.SETUP_LINK_MINUTES * 60_000,
    invitationMs: said.INVITATION_HOURS * 3_600_000,
    shift: {
      startWithinMs: said.START_WITHIN_SECONDS * 1000,
      sessionGoneMs: said.SESSION_GONE_SECONDS * 1000,
      declineLimitPerDay: said.DECLINES_A_DAY,
    },
    intakeBodyBytes: said.INTAKE_BODY_MB * 1_048_576,
    intakeInflatedBytes: said.INTAKE_INFLATED_MB * 1_048_576,
    intakeIdleMs: said.INTAKE_IDLE_SECONDS * 1000,
    consoleDist: said.CONSOLE_DIST && resolve(said.CONSOLE_DIST),
  };
};

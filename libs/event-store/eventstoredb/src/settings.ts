import type { Credentials } from '@eventstore/db-client';

/** All times in milliseconds. */
export interface Timing {
  /** How long one append may go unanswered before its outcome counts as unknown. */
  readonly appendDeadlineMs: number;
  /** How long a read may be silent before the server counts as frozen. */
  readonly readSilenceMs: number;
  /** How long a call is tried again before its caller hears of it. */
  readonly giveUpMs: number;
  /** How long a live subscription may be quiet before it is asked whether it missed something. */
  readonly quietMs: number;
  readonly shortestPauseMs: number;
  readonly longestPauseMs: number;
}

export interface EventStoreDbOptions {
  /** `esdb://host:port?tls=false`, `esdb://user:password@a:1,b:2,c:3?tls=true&tlsCAFile=…` or `esdb+discover://…`. */
  readonly connectionString: string;
  /** Raised by the operator after the cluster was restored from a backup: older positions are then refused. Default 1. */
  readonly epoch?: number;
  readonly timing?: Partial<Timing>;
}

export interface Settings {
  readonly connectionString: string;
  readonly credentials: Credentials;
  readonly epoch: number;
  readonly timing: Timing;
}

const usual: Timing = {
  appendDeadlineMs: 2_000,
  readSilenceMs: 5_000,
  giveUpMs: 20_000,
  quietMs: 10_000,
  shortestPauseMs: 100,
  longestPauseMs: 5_000,
};

/** Of options given twice the client takes the last, so that a connection string cannot switch these guards off. */
const guards = 'throwOnAppendFailure=true&gossipTimeout=2&keepAliveInterval=10000&keepAliveTimeout=';
const KEEP_ALIVE_TIMEOUT_MS = 5_000;

/**
 * Clients of different generations share no connection: gRPC shares those whose options are the same, together with
 * their pauses and their frozen links, and the time-out of the keep-alive is an option that we may vary.
 */
export const clientString = ({ connectionString }: Settings, generation: number): string => {
  const timeout = KEEP_ALIVE_TIMEOUT_MS + (generation % 1_000);
  return `${connectionString.trim()}${connectionString.includes('?') ? '&' : '?'}${guards}${timeout}`;
};

/** Any credentials force the unary append; without TLS the client sends none over the wire, so these never travel. */
const unsent: Credentials = { username: 'unsent', password: 'unsent' };

const insecure = (connectionString: string): boolean => /[?&]tls=false(&|$)/i.test(connectionString);

/** A TLS handshake of this Node names the server it wants, which may not be an address: every node would look unreachable. */
const assertNames = (connectionString: string): void => {
  if (insecure(connectionString)) return;
  const address = /(?:\/\/|@|,)(\d+\.\d+\.\d+\.\d+|\[[\da-f:]+\])(?=[:,/?]|$)/i.exec(connectionString)?.[1];
  if (address !== undefined) throw new RangeError(`With TLS an event store needs a host name instead of ${address}`);
};

const credentialsIn = (connectionString: string): Credentials => {
  const [, username, password] = /^\s*[^:]+:\/\/([^:/@]+):([^@/]+)@/.exec(connectionString) ?? [];
  if (username !== undefined && password !== undefined) {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  }
  if (insecure(connectionString)) return unsent;
  throw new RangeError('An event store with TLS needs a user: esdb://user:password@host:port');
};

export const settingsFrom = ({ connectionString, epoch = 1, timing }: EventStoreDbOptions): Settings => {
  assertNames(connectionString);
  return {
    connectionString,
    credentials: credentialsIn(connectionString),
    epoch,
    timing: { ...usual, ...timing },
  };
};

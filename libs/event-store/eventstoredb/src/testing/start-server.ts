import { promisify } from 'node:util';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { featuresCall, gossipCall } from './about-calls.ts';
import { appendCall } from './append-call.ts';
import { batchAppendCall } from './batch-append-call.ts';
import { noFaults, type Faults } from './faults.ts';
import { openFront } from './front.ts';
import { noJournal, openJournal } from './journal.ts';
import { openServerLog, type ServerLog } from './log.ts';
import { refusal } from './messages.ts';
import { readCall } from './read-call.ts';
import { runningWith, type Running } from './running.ts';

export interface TestServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly faults?: Partial<Faults>;
  /** A file that keeps the log over a kill of the process; without it the log lives as long as this object. */
  readonly data?: string;
}

export interface TestServer {
  readonly port: number;
  readonly connectionString: string;
  /** Change them at any time. */
  readonly faults: Faults;
  /** The log itself, for what a test cannot see through a client. */
  readonly log: ServerLog;
  /** Bytes no longer pass, in either direction; connections stay. */
  freeze(): void;
  thaw(): void;
  /** Resets every connection; clients may come back at once. */
  breakConnections(): void;
  /** Ends every live subscription with an error of the server; connections stay. */
  dropSubscriptions(): void;
  /** Like a crash: connections break and new ones are refused until `start`. The log stays. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** For good: also forgets nothing on the disk. */
  close(): Promise<void>;
}

const serve = async (running: Running): Promise<{ readonly server: Server; readonly port: number }> => {
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  server.addService(features.ServerFeaturesService, { getSupportedMethods: featuresCall(running) });
  server.addService(gossip.GossipService, { read: gossipCall(running) });
  server.addService(streams.StreamsService, {
    read: readCall(running),
    append: appendCall(running),
    batchAppend: batchAppendCall(running),
  });
  const bind = promisify(server.bindAsync.bind(server));
  return { server, port: await bind('127.0.0.1:0', ServerCredentials.createInsecure()) };
};

/** A stand-in for one insecure EventStoreDB node, on 127.0.0.1, with faults on demand. */
export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const { journal, kept } = options.data === undefined ? { journal: noJournal, kept: [] } : openJournal(options.data);
  const faults: Faults = { ...noFaults(), ...options.faults };
  const log = openServerLog(journal, kept, () => faults.commitLagMs);
  let inner: Awaited<ReturnType<typeof serve>> | undefined;
  const front = await openFront(options.port ?? 0, () => inner?.port ?? 0);
  const running = runningWith(log, journal, faults, front);
  inner = await serve(running);
  const stop = async (): Promise<void> => {
    await front.shut();
    inner?.server.forceShutdown();
    inner = undefined;
  };
  return {
    port: front.port(),
    connectionString: `esdb://127.0.0.1:${front.port()}?tls=false`,
    faults,
    log,
    freeze: front.freeze,
    thaw: front.thaw,
    breakConnections: front.breakAll,
    dropSubscriptions: () => {
      const why = refusal(status.UNAVAILABLE, 'Server Is Not Ready');
      for (const drop of [...running.subscriptions]) drop(why);
    },
    stop,
    start: async () => {
      inner ??= await serve(running);
      await front.open();
    },
    close: async () => {
      await stop();
      journal.close();
    },
  };
};

import 'reflect-metadata';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule, type Opened } from './app.module.ts';
import { serveConsole } from './http/server/serve-console.ts';
import { createServer } from './http/server/create-server.ts';
import { serveDocs } from './http/docs/serve-docs.ts';
import { serveIntake } from './http/intake/serve-intake.ts';
import { sourceOfKey } from './http/intake/source-of-key.ts';
import { readJsonBodies } from './http/body/json-body.ts';
import { KnownKeys } from './http/commands/known-keys.ts';
import { measureRequests, refuseWhen, serveOperations } from './http/server/serve-operations.ts';
import { addSecurityHeaders } from './http/access/security-headers.ts';
import { watchRoutes } from './http/routes/served-once.ts';
import { FirstRun } from './http/setup/first-run.ts';
import type { Metrics } from './platform/metrics.ts';
import { allowedOrigin } from './platform/origins.ts';
import { Sessions } from './platform/sessions.ts';
import { attachSockets } from './realtime/attach.ts';
import { assertOneHandlerEach } from './write/index.ts';

export interface AppNeeds extends Opened {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Why the node is not ready, beside what the runtime says itself. */
  readonly reasons: () => readonly string[];
  /** Set while the node ends: what is under way is finished, what comes is sent elsewhere. */
  readonly draining: () => string | undefined;
}

export interface App {
  readonly nest: NestFastifyApplication;
  readonly firstRun: FirstRun;
  /** Ends the sockets, finishes the requests under way, and stops listening. */
  close(): Promise<void>;
}

/** We read bodies and write logs ourselves; a fault at the start is thrown to whoever starts. */
const nestOptions: NestApplicationOptions = Object.assign(new NestApplicationContextOptions(), {
  logger: false as const,
  bodyParser: false,
  abortOnError: false,
});

/** Puts the server together on what was opened. Throws when routes and contract, or envelopes and handlers, differ. */
export const createApp = async (needs: AppNeeds): Promise<App> => {
  const { config, runtime, store, now, log, metrics, reasons, draining } = needs;
  assertOneHandlerEach();
  const { adapter, fastify } = createServer(config, log);
  const assertServed = watchRoutes(fastify);
  addSecurityHeaders(fastify, config);
  measureRequests(fastify, metrics);
  refuseWhen(fastify, draining);
  readJsonBodies(fastify);
  const keys = new KnownKeys();
  keys.rememberAccepted(fastify);
  adapter.notFound = await serveConsole(fastify, config.consoleDist);
  serveOperations(fastify, { node: runtime.node, metrics, reasons });
  serveDocs(fastify);
  await serveIntake(fastify, { store, now, config, metrics, sourceOfKey: sourceOfKey(runtime.views, now) });

  const nest = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ ...needs, keys }),
    adapter,
    nestOptions,
  );
  await nest.init();
  await fastify.ready();
  assertServed();
  const sessions = nest.get(Sessions);
  const sockets = attachSockets({
    server: nest.getHttpServer(),
    runtime,
    identify: async (cookie) => (await sessions.identify(cookie))?.signedIn,
    allowedOrigin: allowedOrigin(config),
    now,
    metrics,
    log,
  });
  return {
    nest,
    firstRun: nest.get(FirstRun),
    close: async () => {
      await Promise.all([sockets.close(), nest.close()]);
    },
  };
};

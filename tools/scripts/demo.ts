import { randomBytes } from 'node:crypto';
import { freePort, startServer, temporaryFolder } from '../servers/index.ts';
import { chanceFrom } from '../src/chance.ts';
import { playNight, prepareNight } from '../simulator/src/night.ts';
import { programme } from '../simulator/src/programme.ts';
import { buildWhatChanged } from './bundles.ts';

/** Builds everything and shows it: an invented organisation on a store that is thrown away, with alerts and colleagues. */
await buildWhatChanged();
const folder = temporaryFolder('demo');
const port = Number(process.env['PORT'] ?? (await freePort(8420)));
const server = startServer({
  store: process.env['STORE'] ?? `sqlite:${folder.path}`,
  dataDir: folder.path,
  port,
  environment: { START_WITHIN_SECONDS: '120' },
});
console.log('Starting the server …');
await server.ready();
console.log('Founding an invented organisation …');
const password = `demo-${randomBytes(4).toString('hex')}`;
const night = await prepareNight(server, password);
console.log(programme(server.url, password, [...night.staff.keys()]));

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
await playNight(server, night, chanceFrom(20_260_101), ending.signal).catch((cause: unknown) => {
  if (!ending.signal.aborted) console.error(cause, server.output().slice(-2000));
});
await server.stop();
folder.remove();

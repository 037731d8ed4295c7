import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { freePort, PostConnection, startServer, temporaryFolder, wazuhAlert } from '../../../servers/index.ts';
import { newShift } from '../people.ts';
import type { Finding } from '../check/fact.ts';
import { flushedBeforeAnswer } from './flushed-before-answer.ts';

const promise = 'an answer comes after the disk has it (strace)';
const calls = 'trace=fsync,fdatasync,read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg';

const hasStrace = (): boolean => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;

/** Traces the embedded server through one post; undefined where the machine has no strace. */
export const traceAppend = async (): Promise<Finding | undefined> => {
  if (!hasStrace()) return undefined;
  const folder = temporaryFolder('trace');
  const trace = join(folder.path, 'trace.txt');
  // -D keeps the server our own child, so that ending it ends the tracing.
  const under = ['strace', '-D', '-f', '-tt', '-s', '64', '-e', calls, '-o', trace];
  const server = startServer({ store: `sqlite:${folder.path}`, dataDir: folder.path, port: await freePort(), under });
  try {
    await server.ready(180_000);
    const { source } = await newShift(server, 0);
    const headers = { authorization: `Bearer ${source.key}`, 'content-type': 'application/json' };
    const connection = await PostConnection.open(server.url, `/api/v1/intake/${source.id}`, headers);
    const at = new Date().toISOString();
    const { status } = await connection.post(wazuhAlert({ id: randomUUID(), host: 'h-1.example.com', rule: 5710, at }));
    connection.close();
    await server.stop(60_000);
    const traced = status === 202 ? flushedBeforeAnswer(readFileSync(trace, 'utf8')) : 'no post';
    return { promise, compared: 1, violations: traced === 'flushed before the answer' ? [] : [traced] };
  } finally {
    await server.kill();
    folder.remove();
  }
};

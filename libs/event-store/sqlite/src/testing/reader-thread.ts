import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openSqliteReader } from '../sqlite-log.ts';

/** Another thread, as the projector is: answers every `asked` event it follows with an event of its own. */
const { directory, port } = workerData as { readonly directory: string; readonly port: MessagePort };
const log = openSqliteReader(directory, port);
const stopped = new AbortController();
parentPort?.on('message', () => {
  stopped.abort();
});
await log.subscribe({
  after: null,
  signal: stopped.signal,
  onEvents: async (events) => {
    for (const { type, stream, id } of events) {
      if (type !== 'Asked') continue;
      const answer = { id: `answer-${id}`, type: 'Answered', data: '{}', metadata: '{}' };
      const appended = await log.append(stream, 0, [answer]);
      const last = await log.readLast(stream);
      parentPort?.postMessage({ stream, ok: appended.ok, readable: last?.id === answer.id });
    }
  },
});
await log.close();
parentPort?.postMessage('closed');
parentPort?.close();

import { once } from 'node:events';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { remoteWriter } from './remote-writer.ts';
import type { OwnerMessage } from './writer-messages.ts';
import type { Writer } from './writer.ts';

/** Starts the writer thread of a file and waits until it holds its connection; rejects when it cannot open. */
export const threadedWriter = async (file: string): Promise<Writer> => {
  const worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: { file } });
  await once(worker, 'message');
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let closing = false;
  // Its ports close with the thread: whoever waits there is told what it died of.
  let failure: unknown;
  worker.on('error', (error) => {
    failure = error;
  });

  const connect = (): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ kind: 'connect', port: port1 } satisfies OwnerMessage, [port1]);
    return port2;
  };
  const own = remoteWriter(
    connect(),
    () => (closing ? 'closed' : 'broken'),
    () => failure,
  );
  return {
    ...own,
    connect,
    close: async () => {
      closing = true;
      await own.close();
      worker.postMessage({ kind: 'close' } satisfies OwnerMessage);
      await ended;
    },
  };
};

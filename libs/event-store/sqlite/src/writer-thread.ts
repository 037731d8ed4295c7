import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openForWriting } from './connection.ts';
import { EventWriter } from './event-writer.ts';
import { WriteQueue } from './write-queue.ts';
import type { CommitNotice, OwnerMessage, WriteRequest } from './writer-messages.ts';

/** The writer thread: it alone holds a connection that writes, so commits group and the main loop never waits for a disk. */
const { file } = workerData as { readonly file: string };
const db = openForWriting(file);
const answersFor = new Map<MessagePort, CommitNotice['answers'][number][]>();
const queue = new WriteQueue(new EventWriter(db), (head) => {
  for (const [port, answers] of answersFor) {
    port.postMessage({ answers: [...answers], head } satisfies CommitNotice);
    answers.length = 0;
  }
});

const serve = (port: MessagePort) => {
  answersFor.set(port, []);
  port.on('message', (requests: readonly WriteRequest[]) => {
    for (const { id, write } of requests)
      queue.add({ write, answer: (outcome) => answersFor.get(port)?.push({ id, outcome }) });
  });
  port.on('close', () => answersFor.delete(port));
};

parentPort?.on('message', (message: OwnerMessage) => {
  if (message.kind === 'connect') {
    serve(message.port);
    return;
  }
  queue.drainAll();
  for (const port of answersFor.keys()) port.close();
  db.close();
  parentPort?.close();
});
parentPort?.postMessage('ready');

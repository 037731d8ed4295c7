import type { QueueRow } from '@watchfloor/api-contract';
import { Worker } from 'node:worker_threads';
import { progress } from '../progress.ts';
import type { Caused, ConsolesOf, FromConsoles, ToConsoles } from './worker-messages.ts';

type Of<Kind extends FromConsoles['kind']> = Extract<FromConsoles, { kind: Kind }>;

/** Many screens in a thread of their own, so that making events does not delay seeing them. */
export class Consoles {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Resolves when every screen shows the queue. */
  static async open(of: ConsolesOf): Promise<Consoles> {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: of,
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    });
    const consoles = new Consoles(worker);
    const bar = progress('consoles connect', of.sessions.length * of.screens);
    const count = (message: FromConsoles) => {
      if (message.kind === 'connected') bar.at(message.count);
    };
    worker.on('message', count);
    await consoles.#hear('ready');
    worker.off('message', count);
    bar.done();
    return consoles;
  }

  begin(): void {
    this.#say({ kind: 'begin' });
  }

  end(caused: readonly Caused[]): Promise<Of<'seen'>> {
    this.#say({ kind: 'end', caused });
    return this.#hear('seen');
  }

  compare(session: number, tick: number, rows: readonly QueueRow[]): Promise<Of<'compared'>> {
    this.#say({ kind: 'compare', session, tick, rows: JSON.stringify(rows) });
    return this.#hear('compared');
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #say(message: ToConsoles): void {
    this.#worker.postMessage(message);
  }

  #hear<Kind extends FromConsoles['kind']>(kind: Kind): Promise<Of<Kind>> {
    const isIt = (message: FromConsoles): message is Of<Kind> => message.kind === kind;
    return new Promise((resolve, reject) => {
      const listen = (message: FromConsoles) => {
        if (!isIt(message)) return;
        this.#worker.off('message', listen);
        this.#worker.off('error', reject);
        resolve(message);
      };
      this.#worker.on('message', listen);
      this.#worker.once('error', reject);
    });
  }
}

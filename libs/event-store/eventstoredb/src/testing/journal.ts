import { closeSync, existsSync, fdatasync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import type { StoredEvent } from './stored-event.ts';

const flush = promisify(fdatasync);

/** Where commits go before anybody may see them, so that a killed test server comes back with all it acknowledged. */
export interface Journal {
  /** In the file when this returns: a reader never sees what a killed process would forget. */
  write(events: readonly StoredEvent[]): void;
  /** Resolves when all that was written before is on the disk; many callers share one flush. */
  flushed(): Promise<void>;
  close(): void;
}

export const noJournal: Journal = {
  write: () => undefined,
  flushed: () => Promise.resolve(),
  close: () => undefined,
};

const toLine = (event: StoredEvent): string =>
  `${JSON.stringify({
    ...event,
    revision: String(event.revision),
    data: Buffer.from(event.data).toString('base64'),
    metadata: Buffer.from(event.metadata).toString('base64'),
  })}\n`;

const fromLine = (line: string): StoredEvent => {
  const kept = JSON.parse(line) as Omit<StoredEvent, 'revision' | 'data' | 'metadata'> &
    Record<'revision' | 'data' | 'metadata', string>;
  return {
    ...kept,
    revision: BigInt(kept.revision),
    data: Buffer.from(kept.data, 'base64'),
    metadata: Buffer.from(kept.metadata, 'base64'),
  };
};

/** NDJSON; a last line that a kill cut short was never acknowledged and is dropped. */
export const openJournal = (path: string): { readonly journal: Journal; readonly kept: readonly StoredEvent[] } => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  const file = openSync(path, 'a');
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return {
    kept: whole.split('\n').slice(0, -1).map(fromLine),
    journal: {
      write: (events) => {
        writeSync(file, events.map(toLine).join(''));
      },
      flushed: () => {
        next ??= running.then(() => {
          next = undefined;
          running = flush(file);
          return running;
        });
        return next;
      },
      close: () => {
        closeSync(file);
      },
    },
  };
};

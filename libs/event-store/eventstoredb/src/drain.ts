import type { AllStreamResolvedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { StoreError } from '@watchfloor/event-store-port';

export interface Drained {
  /** Reads ignore deadlines: silence for this long means that the server or the link is frozen. */
  readonly silenceMs: number;
  readonly signal: AbortSignal;
}

/** Feeds `take` until the read ends, or until it answers false. */
export const drain = <Event extends ResolvedEvent | AllStreamResolvedEvent>(
  read: StreamingRead<Event>,
  take: (event: Event) => boolean,
  { silenceMs, signal }: Drained,
): Promise<void> =>
  new Promise((resolve, reject) => {
    let over = false;
    const finish = (failure?: Error): void => {
      if (over) return;
      over = true;
      clearTimeout(silence);
      signal.removeEventListener('abort', aborted);
      // A cancelled read of this client emits neither end nor error, so nothing further is awaited of it.
      void read.cancel().catch(() => undefined);
      if (failure === undefined) resolve();
      else reject(failure);
    };
    const aborted = (): void => {
      finish(new Error('the reader went away', { cause: signal.reason }));
    };
    const silence = setTimeout(() => {
      finish(new StoreError('unreachable', `a read got no answer for ${silenceMs} ms`));
    }, silenceMs);
    signal.addEventListener('abort', aborted, { once: true });
    if (signal.aborted) aborted();
    read.on('data', (event: Event) => {
      silence.refresh();
      if (!over && !take(event)) finish();
    });
    read.on('error', finish);
    read.on('end', () => {
      finish();
    });
  });

import {
  positionAt,
  StoreError,
  type EventLog,
  type Position,
  type RawEvent,
  type RawRecorded,
  type StoreFault,
} from '@watchfloor/event-store-port';

/** A log in memory whose faults a test chooses. Only what a subscription needs: what writes otherwise, refuses. */
export interface MemoryLog extends EventLog {
  /** Stands behind its stream at once, and whoever follows is told. */
  readonly put: (stream: string, event: RawEvent) => Position;
  /** The next so many reads, or deliveries to a follower, fail like this. */
  readonly fail: (fault: StoreFault, times: number) => void;
  /** Delivers the newest events to followers once more, as stores may. */
  readonly deliverAgain: () => void;
}

const notHere = async (): Promise<never> => Promise.reject(new StoreError('broken', 'not in this log'));

export const memoryLog = (epoch = 1): MemoryLog => {
  const events: RawRecorded[] = [];
  const revisions = new Map<string, number>();
  let failing: { readonly fault: StoreFault; left: number } | undefined;
  let closed = false;
  let again = 0;
  let grown = Promise.withResolvers<undefined>();
  const wake = () => {
    grown.resolve(undefined);
    grown = Promise.withResolvers<undefined>();
  };
  const reach = () => {
    if (closed) throw new StoreError('closed', 'the log is closed');
    if (!failing || failing.left === 0) return;
    failing.left -= 1;
    throw new StoreError(failing.fault, `${failing.fault}, as the test wants it`);
  };
  const behind = (after: Position | null, limit: number) =>
    events.filter(({ position }) => after === null || position > after).slice(0, limit);
  return {
    epoch,
    put: (stream, event) => {
      const revision = (revisions.get(stream) ?? -1) + 1;
      revisions.set(stream, revision);
      const position = positionAt(epoch, events.length + 1);
      events.push({ ...event, stream, revision, position });
      wake();
      return position;
    },
    fail: (fault, times) => {
      failing = { fault, left: times };
      wake();
    },
    deliverAgain: () => {
      again += 1;
      wake();
    },
    readAll: async (after, { limit }) => {
      reach();
      return behind(after, limit);
    },
    head: async () => {
      reach();
      return events.at(-1)?.position ?? null;
    },
    subscribe: async ({ after, onEvents, onState, batch = 100, signal }) => {
      let position = after;
      const stopped = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
      while (!signal.aborted) {
        const woken = grown.promise;
        reach();
        const page = again > 0 ? events.slice(-2) : behind(position, batch);
        again = Math.max(0, again - 1);
        if (page.length > 0) {
          await onEvents(page);
          position = page.at(-1)?.position ?? position;
          continue;
        }
        onState?.('live');
        await Promise.race([woken, stopped]);
      }
    },
    append: notHere,
    readStream: notHere,
    readLast: notHere,
    readAt: notHere,
    retain: notHere,
    close: async () => {
      closed = true;
      wake();
    },
  };
};

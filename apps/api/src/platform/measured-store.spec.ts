import type { EventStore, StoreAppended } from '@watchfloor/event-store-port';
import { SlaBreached, WorkStarted, type WatchfloorEvent } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { measuredStore } from './measured-store.ts';

const head = { revision: -1, hash: '' } as Parameters<EventStore['append']>[1];
const written: StoreAppended = { ok: true, head, position: 'p' };
const missed: WatchfloorEvent = { type: 'SlaBreached', data: SlaBreached.example };
const late: WatchfloorEvent = { type: 'WorkStarted', data: WorkStarted.example };

const countedWhen = async (answer: StoreAppended): Promise<readonly string[]> => {
  const counted: string[] = [];
  const store = { append: () => Promise.resolve(answer) } as Partial<EventStore> as EventStore;
  const metrics = { appended: () => undefined, clockBreached: (metric: string) => counted.push(metric) };
  await measuredStore(store, metrics).append('incident-1', head, [missed, late], {} as never);
  return counted;
};

describe('A missed target is counted', () => {
  it('whoever finds it: here a person who starts late', async () => {
    expect(await countedWhen(written)).toEqual(['reaction']);
  });

  it('once: not when the same is sent again, nor when another was faster', async () => {
    expect(await countedWhen({ ...written, repeated: true })).toEqual([]);
    expect(await countedWhen({ ok: false, actual: 3 })).toEqual([]);
  });
});

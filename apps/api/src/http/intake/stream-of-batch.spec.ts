import type { EventStore, RawRecorded } from '@watchfloor/event-store-port';
import type { WatchfloorEvent } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { StreamOfBatch } from './stream-of-batch.ts';

const batch = { id: 'b-1', source: 'src-1', customer: 'cus-1', receivedAt: 10, correlationId: 'c-1' };
const kept = (body: string): WatchfloorEvent => ({
  type: 'AlertsQuarantined',
  data: {
    source: 'src-1',
    customer: 'cus-1',
    receivedAt: 10,
    items: [{ index: 0, code: 'item-malformed', detail: '', body }],
  },
});

/** A stream that holds three events already, and what was read of it. */
const standing = () => {
  const reads: [number | undefined, number | undefined][] = [];
  const readStream: EventStore['log']['readStream'] = async (_, from, limit) => {
    reads.push([from, limit]);
    return [{ revision: from } as RawRecorded];
  };
  const store = {
    log: { readStream },
    append: async () => ({ ok: true, head: { revision: 2, hash: '' }, position: '1.1', repeated: true }),
    decode: async ([raw]: readonly RawRecorded[]) => [kept(`body ${raw?.revision}`)],
  } as unknown as EventStore;
  return { reads, stream: new StreamOfBatch(store, 'quarantine-b-1', batch) };
};

describe('A post that is sent again under its key', () => {
  it('is compared event by event, so that a large one is never in memory whole', async () => {
    const { reads, stream } = standing();
    for (const n of [0, 1, 2]) await stream.append(kept(`body ${n}`));
    expect(reads).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(stream.fresh).toBe(false);
  });

  it('is another post when any part of it is another', async () => {
    const { stream } = standing();
    await stream.append(kept('body 0'));
    await expect(stream.append(kept('something else'))).rejects.toMatchObject({ document: { status: 409 } });
  });

  it('is told to come back when the same post is being taken at this moment', async () => {
    const store = { append: async () => ({ ok: false, actual: 0 }) } as unknown as EventStore;
    const stream = new StreamOfBatch(store, 'quarantine-b-1', batch);
    await expect(stream.append(kept('body 0'))).rejects.toMatchObject({ document: { status: 409, code: 'conflict' } });
    expect(stream.position).toBeNull();
  });
});

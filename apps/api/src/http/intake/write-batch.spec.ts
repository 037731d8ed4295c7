import { describe, expect, it } from 'vitest';
import type { EventStore } from '@watchfloor/event-store-port';
import type { WatchfloorEvent } from '@watchfloor/events';
import { adapterOf, itemAt, MAX_ITEMS } from '@watchfloor/intake';
import { ImpatientTurns } from '../../testing/impatient-turns.ts';
import { UnreadableBody } from './unreadable-body.ts';
import { BatchWriter } from './write-batch.ts';

const suricata = adapterOf('suricata');
const batch = { id: 'b-1', source: 'src-1', customer: 'cus-1', receivedAt: Date.UTC(2026, 0, 2), correlationId: 'c-1' };

const writing = () => {
  const written: WatchfloorEvent[] = [];
  const append: EventStore['append'] = async (_, head, events) => {
    written.push(...events);
    return { ok: true, head: { revision: head.revision + 1, hash: '' }, position: '1.1' };
  };
  const turns = new ImpatientTurns();
  if (!suricata.ok) throw new Error(suricata.error.detail);
  return { written, turns, writer: new BatchWriter({ append } as EventStore, batch, suricata.value, turns) };
};
const items = (count: number, text: string) => Array.from({ length: count }, (_, index) => itemAt(text, index));

const alert = (log: string) =>
  JSON.stringify({
    timestamp: '2026-01-01T00:00:00Z',
    event_type: 'alert',
    alert: { signature_id: 1 },
    src_ip: '203.0.113.7',
    log,
  });

describe('The items of a post', () => {
  it('let others in after each of them', async () => {
    const { writer, turns } = writing();
    await writer.take([...items(50, alert('')), ...items(50, '{}')]);
    expect(turns.passed).toBe(100);
  });

  it('are in the log as soon as they fill an event, also those that are refused and those that are few and large', async () => {
    const { writer, written } = writing();
    await writer.take(items(4, alert('x'.repeat(400_000))));
    expect(written.map(({ type }) => type)).toEqual(['AlertsReceived']);
    await writer.take(items(4, JSON.stringify({ log: 'x'.repeat(400_000) })));
    expect(written.map(({ type }) => type)).toEqual(['AlertsReceived', 'AlertsQuarantined']);
    expect(await writer.end()).toMatchObject({ taken: 4 });
    expect(written).toHaveLength(4);
  });

  it('are too many when more are refused than an array may hold; what came until then is kept', async () => {
    const { writer, written } = writing();
    await writer.take(items(2, alert('')));
    await expect(writer.take(items(MAX_ITEMS + 5, '{}'))).rejects.toThrow(UnreadableBody);
    const { taken, refused } = await writer.end();
    expect([taken, refused.length]).toEqual([2, MAX_ITEMS + 1]);
    const kept = written.flatMap((event) => (event.type === 'AlertsQuarantined' ? event.data.items : []));
    expect(kept).toHaveLength(MAX_ITEMS + 1);
  });
});

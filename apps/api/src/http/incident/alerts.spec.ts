import type { EventStore, RawRecorded, Recorded } from '@watchfloor/event-store-port';
import { catalogue } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { loadAlerts } from './alerts.ts';

const { example } = catalogue.intake.AlertsReceived;
const [alert] = example.alerts;

/** Chunks of one alert each at the given positions; what else is asked for is not in the log. */
const logWith = (...positions: readonly string[]) => {
  const reads: string[] = [];
  const readAt = async (position: string) => {
    reads.push(position);
    return positions.includes(position) ? ({ position } as RawRecorded) : undefined;
  };
  const decode = async () => [{ type: 'AlertsReceived', data: { ...example, alerts: [alert] } } as unknown as Recorded];
  return { store: { log: { readAt }, decode } as unknown as EventStore, reads };
};
const named = (id: string) => ({ id, name: 'Mail gateway' });
const address = (position: string, index: number) => ({ event: `e-${position}`, position, index });

describe('The alerts of an incident', () => {
  it('come from the log as they were received, each chunk read once', async () => {
    const { store, reads } = logWith('1.1');
    const [first, again] = await loadAlerts(store, [address('1.1', 0), address('1.1', 0)], named);
    expect(first).toMatchObject({
      address: 'e-1.1:0',
      title: alert?.title,
      source: { name: 'Mail gateway' },
      link: null,
    });
    expect(again).toEqual(first);
    expect(reads).toEqual(['1.1']);
  });

  it('leave out what the log does not have, and show the rest', async () => {
    const { store } = logWith('1.2');
    const shown = await loadAlerts(store, [address('1.1', 0), address('1.2', 7), address('1.2', 0)], named);
    expect(shown.map((one) => one.address)).toEqual(['e-1.2:0']);
  });
});

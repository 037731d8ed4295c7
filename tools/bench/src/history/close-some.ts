import { randomUUID } from 'node:crypto';
import type { EventStore } from '@watchfloor/event-store-port';
import { eachOf } from './each-of.ts';
import type { Invented } from './incidents.ts';
import { closing } from './tell-incidents.ts';

const AT_ONCE = 256;

/** Closes incidents in the store itself, behind whatever clocks have said about them since; `onClosed` hears how many. */
export const closeSome = async (
  store: EventStore,
  incidents: readonly Invented[],
  by: string,
  onClosed: (count: number) => void,
): Promise<void> => {
  let closed = 0;
  await eachOf(incidents, AT_ONCE, async ({ id, customer }) => {
    const at = Date.now();
    const commandId = randomUUID();
    const context = { commandId, correlationId: commandId, causationId: commandId, actor: by, customer, at };
    const stream = `incident-${id}`;
    const event = { type: 'IncidentClosed' as const, data: closing(by, at) };
    const appended = await store.append(stream, await store.headOf(stream), [event], context);
    if (!appended.ok) throw new Error(`${stream} was written by somebody else`);
    closed += 1;
    onClosed(closed);
  });
};

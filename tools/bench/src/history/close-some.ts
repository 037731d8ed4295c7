import { randomUUID } from 'node:crypto';
import type { EventStore, Position } from '@watchfloor/event-store-port';
import { eachOf } from '../each-of.ts';
import type { Invented } from './incidents.ts';
import { closing } from './tell-incidents.ts';

const AT_ONCE = 256;

/**
 * Closes incidents in the store itself, behind whatever clocks have said about them since; `onClosed` hears how many.
 * Answers where the log is then.
 */
export const closeSome = async (
  store: EventStore,
  incidents: readonly Invented[],
  by: string,
  onClosed: (count: number) => void,
): Promise<Position> => {
  let closed = 0;
  let newest: Position = '';
  await eachOf(incidents, AT_ONCE, async ({ id, customer }) => {
    const at = Date.now();
    const commandId = randomUUID();
    const context = { commandId, correlationId: commandId, causationId: commandId, actor: by, customer, at };
    const stream = `incident-${id}`;
    const event = { type: 'IncidentClosed' as const, data: closing(by, at) };
    const appended = await store.append(stream, await store.headOf(stream), [event], context);
    if (!appended.ok) throw new Error(`${stream} was written by somebody else`);
    if (appended.position > newest) newest = appended.position;
    closed += 1;
    onClosed(closed);
  });
  return newest;
};

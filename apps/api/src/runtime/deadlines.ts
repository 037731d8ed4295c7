import type { IncidentDecider } from '@watchfloor/domain-incident';
import { handle, type EventStore } from '@watchfloor/event-store-port';
import { due, type IncidentOrder } from '@watchfloor/processes';
import { dueBefore, type Db } from '@watchfloor/read-models';

export interface DeadlineNeeds {
  readonly store: EventStore;
  readonly db: () => Db;
  readonly incidents: IncidentDecider;
  readonly now: () => number;
}

/** At most this many at once: after a long stop a thousand deadlines must not stand in the way of people. */
const AT_ONCE = 50;

/** One round of the duty `timers`: everything due is said to its incident, once, by ids made of what it is about. */
export const meetDeadlines = async (needs: DeadlineNeeds): Promise<void> => {
  const { store, incidents, now } = needs;
  const say = async ({ incident, commandId, command }: IncidentOrder, customer: string): Promise<void> => {
    const at = now();
    const context = {
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: 'system:timers',
      customer,
      at,
    };
    await handle(store, incidents, `incident-${incident}`, command, context);
  };
  const deadlines = dueBefore(needs.db(), now());
  const customers = new Map(deadlines.map(({ incident, customer }) => [incident, customer]));
  const orders = due(deadlines, now());
  for (let from = 0; from < orders.length; from += AT_ONCE)
    await Promise.all(
      orders.slice(from, from + AT_ONCE).map((order) => say(order, customers.get(order.incident) ?? '')),
    );
};

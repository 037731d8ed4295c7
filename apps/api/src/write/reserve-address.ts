import { addressDecider, personDecider, type AddressEvent, type PersonEvent } from '@watchfloor/domain-person';
import { handle, type CommandContext, type EventStore } from '@watchfloor/event-store-port';
import { fold } from '@watchfloor/kernel';
import { addressKey } from '@watchfloor/read-models';

/**
 * Reserves an address and answers who may be registered with it: `proposed`, or whoever asked before, on any node. Nobody
 * waits for them: if they never came further, the next one is registered in their place, and their own stream refuses
 * whoever comes second.
 */
export const reserveAddress = async (
  store: EventStore,
  email: string,
  proposed: string,
  context: CommandContext,
): Promise<string> => {
  const stream = `address-${await store.pseudonymOf(addressKey(email))}`;
  const holder = async () => fold(addressDecider, (await store.load<AddressEvent>(stream)).events);
  const before = await holder();
  if (before !== null) {
    const { events } = await store.load<PersonEvent>(`person-${before}`);
    if (!fold(personDecider, events)?.erased) return before;
  }
  // A key that made somebody before is a repetition, or refused by their stream: neither takes a further address.
  else if ((await store.headOf(`person-${proposed}`)).revision >= 0) return proposed;
  const command = { kind: 'Reserve', person: proposed, insteadOf: before, at: context.at } as const;
  await handle(store, addressDecider, stream, command, { ...context, commandId: `${context.commandId}/address` });
  return (await holder()) ?? proposed;
};

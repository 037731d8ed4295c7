import { id, instant, type EventsOf } from '@watchfloor/events';
import { accept, reject, type Decider, type Rejection } from '@watchfloor/kernel';
import { z } from 'zod';

export type AddressEvent = EventsOf<'address'>;
export type AddressRejection = Rejection<'address-taken'>;

/** Whoever is, or is about to be, registered with an address; null until somebody is. */
export type Address = string | null;

/** `person` is about to be registered with the address; `insteadOf`: whoever had it and was erased. */
export const Reserve = z.object({
  kind: z.literal('Reserve'),
  person: id,
  insteadOf: id.nullable(),
  at: instant,
});
export type Reserve = z.output<typeof Reserve>;

/** One address, one account: of people registered at the same moment one finds it taken, whichever node they came to. */
export const addressDecider: Decider<Address, Reserve, AddressEvent, AddressRejection> = {
  initial: null,
  evolve: (_address, { data }) => data.person,
  decide: ({ person, insteadOf, at }, address) => {
    if (address === person) return accept([]);
    return address === insteadOf
      ? accept([{ type: 'AddressReserved', data: { person, at } }])
      : reject('address-taken');
  },
};

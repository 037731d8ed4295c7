import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** From here on only this person may be registered with the address; the stream's name tells the address to nobody. */
export const AddressReserved = event('AddressReserved', {
  schema: z.object({ person: id, at: instant }),
  example: { person: 'per-1', at: 1_767_225_600_000 },
});
export type AddressReserved = EventOf<typeof AddressReserved>;

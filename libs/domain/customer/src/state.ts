import type { EventsOf } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { CustomerRejection } from './rejections.ts';

export type CustomerEvent = EventsOf<'customer'>;
export type Decision = Result<readonly CustomerEvent[], CustomerRejection>;

/** `weight` 0–100 goes into every score of this customer's incidents. */
export interface Customer {
  readonly name: string;
  readonly weight: number;
  readonly assets: readonly string[];
}

/** Null until registered. */
export const evolve = (customer: Customer | null, event: CustomerEvent): Customer | null => {
  if (event.type === 'CustomerRegistered') return { name: event.data.name, weight: event.data.weight, assets: [] };
  if (customer === null) return null;
  switch (event.type) {
    case 'CustomerChanged':
      return { ...customer, name: event.data.name, weight: event.data.weight };
    case 'AssetRecorded':
      return { ...customer, assets: [...new Set([...customer.assets, event.data.asset])] };
    case 'AssetRemoved':
      return { ...customer, assets: customer.assets.filter((asset) => asset !== event.data.asset) };
  }
};

import { never, reject, type Decider } from '@watchfloor/kernel';
import { change } from './commands/change.ts';
import type { CustomerCommand } from './commands/index.ts';
import { recordAsset } from './commands/record-asset.ts';
import { register } from './commands/register.ts';
import { removeAsset } from './commands/remove-asset.ts';
import type { CustomerRejection } from './rejections.ts';
import { evolve, type Customer, type CustomerEvent, type Decision } from './state.ts';

export { customerCommand, type CustomerCommand } from './commands/index.ts';
export type { CustomerCode, CustomerRejection } from './rejections.ts';
export type { Customer, CustomerEvent } from './state.ts';

const decide = (command: CustomerCommand, customer: Customer | null): Decision => {
  if (command.kind === 'Register') return register(command, customer);
  if (customer === null) return reject('not-registered');
  switch (command.kind) {
    case 'Change':
      return change(command, customer);
    case 'RecordAsset':
      return recordAsset(command);
    case 'RemoveAsset':
      return removeAsset(command, customer);
    default:
      return never(command);
  }
};

/** A customer whose alerts we watch, with the assets that matter. */
export const customerDecider: Decider<Customer | null, CustomerCommand, CustomerEvent, CustomerRejection> = {
  initial: null,
  evolve,
  decide,
};

import { never, type Decider } from '@watchfloor/kernel';
import { release, type Release } from './commands/release.ts';
import { renew, type Renew } from './commands/renew.ts';
import { take, type Take } from './commands/take.ts';
import type { LeaseRejection } from './rejections.ts';
import { evolve, type Decision, type Lease, type LeaseEvent } from './state.ts';

export type { LeaseRejection } from './rejections.ts';
export type { Lease, LeaseEvent } from './state.ts';

export type LeaseCommand = Take | Renew | Release;

const decide = (command: LeaseCommand, lease: Lease): Decision => {
  switch (command.kind) {
    case 'Take':
      return take(command, lease);
    case 'Renew':
      return renew(command, lease);
    case 'Release':
      return release(command, lease);
    default:
      return never(command);
  }
};

/** Who does what must be done once (grouping, timers, delivery), among nodes that share nothing but the log. */
export const leaseDecider: Decider<Lease, LeaseCommand, LeaseEvent, LeaseRejection> = {
  initial: { holder: null, term: 0 },
  evolve,
  decide,
};

import { accept, reject } from '@watchfloor/kernel';
import type { Decision, Lease } from '../state.ts';

export interface Renew {
  readonly kind: 'Renew';
  readonly holder: string;
  readonly term: number;
}

export const renew = ({ holder, term }: Renew, lease: Lease): Decision => {
  if (lease.holder !== holder || lease.term !== term) return reject('lost');
  return accept([{ type: 'LeaseRenewed', data: { holder, term } }]);
};

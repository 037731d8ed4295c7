import { accept, reject } from '@watchfloor/kernel';
import type { Decision, Lease } from '../state.ts';

export interface Release {
  readonly kind: 'Release';
  readonly holder: string;
  readonly term: number;
}

export const release = ({ holder, term }: Release, lease: Lease): Decision => {
  if (lease.holder !== holder || lease.term !== term) return reject('lost');
  return accept([{ type: 'LeaseReleased', data: { holder, term } }]);
};

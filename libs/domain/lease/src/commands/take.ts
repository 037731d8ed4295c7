import { accept, reject } from '@watchfloor/kernel';
import type { Decision, Lease } from '../state.ts';

export interface Take {
  readonly kind: 'Take';
  readonly holder: string;
  /**
   * The term whose holder the asker has seen no sign of for too long, by its own stopwatch; null when it has seen none
   * die. A renewal in the meantime moves the stream on, so the asker's expected revision refuses it.
   */
  readonly staleTerm: number | null;
}

export const take = ({ holder, staleTerm }: Take, lease: Lease): Decision => {
  if (lease.holder !== null && lease.term !== staleTerm) return reject('held');
  return accept([{ type: 'LeaseTaken', data: { holder, term: lease.term + 1 } }]);
};

import type { EventsOf } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { LeaseRejection } from './rejections.ts';

export type LeaseEvent = EventsOf<'lease'>;
export type Decision = Result<readonly LeaseEvent[], LeaseRejection>;

/** `term` counts how often the duty changed hands; `holder` is null while nobody has it. */
export interface Lease {
  readonly holder: string | null;
  readonly term: number;
}

/** Any one event tells the whole state, because a lease's stream keeps only its last few. */
export const evolve = (_lease: Lease, { type, data: { holder, term } }: LeaseEvent): Lease => {
  switch (type) {
    case 'LeaseTaken':
    case 'LeaseRenewed':
      return { holder, term };
    case 'LeaseReleased':
      return { holder: null, term };
  }
};

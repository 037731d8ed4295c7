import type { Rejection } from '@watchfloor/kernel';

/** `held`: somebody else has the duty and has been seen alive. `lost`: it is no longer, or never was, the asker's. */
export type LeaseRejection = Rejection<'held' | 'lost'>;

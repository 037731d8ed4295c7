import type { Rejection } from '@watchfloor/kernel';

/** Every reason a quarantine says no. */
export type QuarantineCode = 'not-kept' | 'nothing-left' | 'item-unknown';

export type QuarantineRejection = Rejection<QuarantineCode>;

import type { Rejection } from '@watchfloor/kernel';

/** Every reason a customer's record says no. */
export type CustomerCode = 'not-registered' | 'already-registered' | 'asset-unknown' | 'asset-matches-nothing';

export type CustomerRejection = Rejection<CustomerCode>;

import type { Rejection } from '@watchfloor/kernel';

/** Every reason a desk says no. */
export type DeskCode = 'hand-not-free' | 'not-ready' | 'other-request' | 'passed-over' | 'not-in-hand';

export type DeskRejection = Rejection<DeskCode>;

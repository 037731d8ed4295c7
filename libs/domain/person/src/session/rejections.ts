import type { Rejection } from '@watchfloor/kernel';

/** Every reason a session says no. */
export type SessionCode = 'already-open' | 'not-open' | 'ends-before-it-begins';

export type SessionRejection = Rejection<SessionCode>;

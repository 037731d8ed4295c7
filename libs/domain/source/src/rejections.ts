import type { Rejection } from '@watchfloor/kernel';

/** Every reason a source says no. */
export type SourceCode = 'not-connected' | 'already-connected' | 'mapping-required' | 'key-exists' | 'key-unknown';

export type SourceRejection = Rejection<SourceCode>;

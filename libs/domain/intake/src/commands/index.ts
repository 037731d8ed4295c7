import { z } from 'zod';
import { Discard } from './discard.ts';
import { Retry } from './retry.ts';

/** Everything that can be asked of a quarantine; `kind` tells which. */
export const quarantineCommand = z.discriminatedUnion('kind', [Retry, Discard]);
export type QuarantineCommand = z.output<typeof quarantineCommand>;

import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** The one-time link printed at the first start; only its hash is kept. */
export const SetupLinkIssued = event('SetupLinkIssued', {
  schema: z.object({ tokenHash: z.string(), until: instant, at: instant }),
  example: { tokenHash: 'c0ffee', until: 1_767_225_600_000, at: 1_767_225_600_000 },
});
export type SetupLinkIssued = EventOf<typeof SetupLinkIssued>;

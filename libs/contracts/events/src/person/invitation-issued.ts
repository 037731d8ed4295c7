import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** A one-time link with which the person sets a password; only its hash is kept. */
export const InvitationIssued = event('InvitationIssued', {
  schema: z.object({ tokenHash: z.string(), until: instant, at: instant }),
  example: { tokenHash: 'c0ffee', until: 1_767_225_600_000, at: 1_767_225_600_000 },
});
export type InvitationIssued = EventOf<typeof InvitationIssued>;

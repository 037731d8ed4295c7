import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

const shape = { tokenHash: z.string(), until: instant, at: instant };
const first = z.object(shape);

/** The one-time link printed at a start on an empty store, and by which node; only its hash is kept. */
export const SetupLinkIssued = event('SetupLinkIssued', {
  former: [{ schema: first, upcast: (data: z.output<typeof first>) => ({ ...data, node: 'unknown' }) }],
  schema: z.object({ ...shape, node: id }),
  example: { tokenHash: 'c0ffee', until: 1_767_225_600_000, at: 1_767_225_600_000, node: 'soc-1-3f9c0a' },
});
export type SetupLinkIssued = EventOf<typeof SetupLinkIssued>;

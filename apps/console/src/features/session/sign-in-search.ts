import { z } from 'zod';

/** Where to go after signing in: only a path of ours, never another host. */
export const signInSearch = z.object({
  to: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});

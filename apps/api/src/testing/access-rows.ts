import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { role } from '@watchfloor/events';

const row = z.strictObject({
  /** One letter per column (y: yes), or `public`, or `key` for a source's API key. */
  may: z.string().regex(/^([y-]{10}|public|key)$/),
  /** The thing in the address or body that belongs to a customer or a person; a foreign one answers 404. */
  about: z.enum(['incident', 'customer', 'source', 'quarantine', 'session']).optional(),
  /** Answers many things: none of them may be foreign or restricted. */
  lists: z.boolean().optional(),
});
export type AccessRow = z.output<typeof row>;

const matrix = z.strictObject({
  columns: z.array(role).length(10),
  routes: z.record(z.string(), row),
  sockets: z.record(z.string(), row),
});

/** The table of who may do what, as people review it: apps/api/access-matrix.json. */
export const accessMatrix = matrix.parse(
  JSON.parse(readFileSync(new URL('../../access-matrix.json', import.meta.url), 'utf8')),
);

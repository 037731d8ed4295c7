import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Session, SessionDecision } from '../state.ts';

/** A sign-in succeeded; only the token's hash is kept. */
export const OpenSession = z.object({
  kind: z.literal('OpenSession'),
  person: id,
  tokenHash: z.string().min(1).max(200),
  at: instant,
  until: instant,
});
export type OpenSession = z.output<typeof OpenSession>;

export const openSession = ({ kind: _kind, ...data }: OpenSession, session: Session | null): SessionDecision => {
  if (session) return reject('already-open');
  return data.until <= data.at ? reject('ends-before-it-begins') : accept([{ type: 'SessionOpened', data }]);
};

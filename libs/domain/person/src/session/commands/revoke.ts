import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Session, SessionDecision } from '../state.ts';

export const RevokeSession = z.object({
  kind: z.literal('RevokeSession'),
  why: z.enum(['signed out', 'revoked', 'password changed', 'suspended']),
  at: instant,
});
export type RevokeSession = z.output<typeof RevokeSession>;

/** Ending what has ended already is what was wanted. */
export const revokeSession = ({ why, at }: RevokeSession, session: Session | null): SessionDecision => {
  if (session === null) return reject('not-open');
  return accept(session.revoked ? [] : [{ type: 'SessionRevoked', data: { why, at } }]);
};

import { never, type Decider } from '@watchfloor/kernel';
import { z } from 'zod';
import { openSession, OpenSession } from './commands/open.ts';
import { revokeSession, RevokeSession } from './commands/revoke.ts';
import type { SessionRejection } from './rejections.ts';
import { evolveSession, type Session, type SessionDecision, type SessionEvent } from './state.ts';

export type { SessionCode, SessionRejection } from './rejections.ts';
export type { Session, SessionEvent } from './state.ts';

/** Everything that can be asked of a session; `kind` tells which. */
export const sessionCommand = z.discriminatedUnion('kind', [OpenSession, RevokeSession]);
export type SessionCommand = z.output<typeof sessionCommand>;

const decide = (command: SessionCommand, session: Session | null): SessionDecision => {
  switch (command.kind) {
    case 'OpenSession':
      return openSession(command, session);
    case 'RevokeSession':
      return revokeSession(command, session);
    default:
      return never(command);
  }
};

/** One sign-in of one person. */
export const sessionDecider: Decider<Session | null, SessionCommand, SessionEvent, SessionRejection> = {
  initial: null,
  evolve: evolveSession,
  decide,
};

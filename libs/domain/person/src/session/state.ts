import type { EventsOf } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { SessionRejection } from './rejections.ts';

export type SessionEvent = EventsOf<'session'>;
export type SessionDecision = Result<readonly SessionEvent[], SessionRejection>;

/** A sign-in stays good until `until` (ms) unless it is revoked before. */
export interface Session {
  readonly person: string;
  readonly until: number;
  readonly revoked: boolean;
}

export const evolveSession = (session: Session | null, event: SessionEvent): Session | null => {
  switch (event.type) {
    case 'SessionOpened':
      return { person: event.data.person, until: event.data.until, revoked: false };
    case 'SessionRevoked':
      return session && { ...session, revoked: true };
  }
};

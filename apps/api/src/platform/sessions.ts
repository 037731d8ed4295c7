import { Inject, Injectable } from '@nestjs/common';
import { sessionDecider, type SessionEvent } from '@watchfloor/domain-person';
import { comparePositions, type EventStore } from '@watchfloor/event-store-port';
import { fold } from '@watchfloor/kernel';
import { permissionsOf } from '@watchfloor/policy';
import { personById, sessionByToken, type Session } from '@watchfloor/read-models';
import { readSessionCookie } from './cookie.ts';
import type { SignedIn } from '../runtime/ports/reader.ts';
import type { Runtime } from '../runtime/ports/runtime.ts';
import { sameHash, tokenHash } from './tokens.ts';
import { NOW, RUNTIME, STORE } from './wiring.ts';

export interface Identified {
  readonly signedIn: SignedIn;
  readonly token: string;
}

/** Who a session cookie speaks for, asked with every request and for every open socket. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  /** Undefined for a session that ended, ran out or never was, and for a person who is suspended or erased. */
  async identify(cookieHeader: string | undefined): Promise<Identified | undefined> {
    const cookie = readSessionCookie(cookieHeader);
    if (!cookie) return undefined;
    const { db } = this.runtime.views;
    const hash = tokenHash(cookie.token);
    const session = sessionByToken(db, hash, this.now()) ?? (await this.#justOpened(cookie.session, hash));
    if (!session) return undefined;
    const person = personById(db, session.person);
    if (!person || person.suspended) return undefined;
    const { id, name, roles, clearance, specialities, onCall } = person;
    return {
      token: cookie.token,
      signedIn: {
        session: session.id,
        until: session.until,
        person: { id, name, roles, clearance, specialities, onCall },
        permissions: permissionsOf(roles),
      },
    };
  }

  /** A sign-in that this node's read models have not reached yet: the log knows. Anything older, they know better. */
  async #justOpened(session: string, hash: string): Promise<Session | undefined> {
    const { events } = await this.store.load<SessionEvent>(`session-${session}`);
    const [opened] = events;
    if (opened?.type !== 'SessionOpened' || !sameHash(opened.data.tokenHash, hash)) return undefined;
    const reached = this.runtime.node.position();
    if (reached !== null && comparePositions(opened.position, reached) <= 0) return undefined;
    const now = fold(sessionDecider, events);
    if (!now || now.revoked || now.until <= this.now()) return undefined;
    return { id: session, person: now.person, openedAt: opened.data.at, until: now.until };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Me } from '@watchfloor/api-contract';
import { permissionsOf } from '@watchfloor/policy';
import { organisationOf, sessionsOf, type Person } from '@watchfloor/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Config } from '../../platform/config.ts';
import { noSessionCookie, sessionCookie } from '../../platform/cookie.ts';
import { csrfOf, newToken, tokenHash } from '../../platform/tokens.ts';
import { CONFIG, NOW, RUNTIME } from '../../platform/wiring.ts';
import type { Reader } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchSession } from '../../write/session.ts';
import { Streams } from '../commands/streams.ts';

/** Opens and ends sessions; the cookie follows the log, never the other way round. */
@Injectable()
export class SignIns {
  readonly #secure: boolean;

  constructor(
    private readonly streams: Streams,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(NOW) private readonly now: () => number,
  ) {
    this.#secure = config.publicUrl?.startsWith('https:') ?? false;
  }

  async open(person: Person, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const [session, token, at] = [`ses-${randomUUID()}`, newToken(), this.now()];
    const until = at + this.config.sessionMs;
    const command = { kind: 'OpenSession', person: person.id, tokenHash: tokenHash(token), at, until } as const;
    await this.streams.decide(
      new DispatchSession(`session-${session}`, command, this.#context(request, person.id, session)),
    );
    reply.header('set-cookie', sessionCookie({ session, token }, this.#secure, this.config.sessionMs / 1000));
    return this.describe(person, session, token);
  }

  describe({ id, name, roles, clearance }: Reader | Person, session: string, token: string): Me {
    return {
      id,
      name,
      roles: [...roles],
      clearance: clearance === 'all' ? 'all' : [...clearance],
      permissions: [...permissionsOf(roles)],
      csrf: csrfOf(token),
      session,
      organisation: organisationOf(this.runtime.views.db)?.name ?? '',
    };
  }

  /** Ended here when the answer comes, and on every node as soon as it has read so. */
  async end(
    session: string,
    why: 'signed out' | 'revoked' | 'password changed',
    request: FastifyRequest,
    by: string,
  ): Promise<void> {
    const command = { kind: 'RevokeSession', why, at: this.now() } as const;
    await this.streams.settle(
      new DispatchSession(`session-${session}`, command, this.#context(request, by, `${why}/${session}`)),
    );
  }

  /** All of somebody's sessions but `kept`: an old password must not go on working through an open one. */
  async endOthers(person: string, kept: string | undefined, request: FastifyRequest): Promise<void> {
    for (const { id } of sessionsOf(this.runtime.views.db, person, this.now())) {
      if (id !== kept) await this.end(id, 'password changed', request, person);
    }
  }

  forget(reply: FastifyReply): void {
    reply.header('set-cookie', noSessionCookie(this.#secure));
  }

  #context(request: FastifyRequest, actor: string, what: string) {
    const commandId = `${request.id}/${what}`;
    return { commandId, correlationId: request.id, causationId: commandId, actor, at: this.now() };
  }
}

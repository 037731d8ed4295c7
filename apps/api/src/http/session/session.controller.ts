import { Controller, Inject, Req, Res } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { personByEmail, personById, sessionsOf } from '@watchfloor/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashPassword, passwordMatches } from '../../platform/passwords.ts';
import { NOW, RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchPerson } from '../../write/person.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';
import { Guessing } from './guessing.ts';
import { SignIns } from './sign-ins.ts';
import { iso } from '../../runtime/iso.ts';

const { session } = routes;

/** Signing in and out, my sessions, my password. */
@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignIns,
    private readonly guessing: Guessing,
    private readonly streams: Streams,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Serves(session.signIn)
  async signIn(
    @Ask() { body }: Asked<typeof session.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.guessing.begin(request.ip, body.email);
    const found = personByEmail(this.runtime.views.db, body.email);
    const person = found?.suspended ? undefined : found;
    // Unknown, suspended and wrong all take the same work and get the same answer.
    const matches = await passwordMatches(body.password, person?.passwordHash ?? undefined);
    if (!matches || !person) throw new ProblemError('sign-in-failed');
    this.guessing.succeeded(request.ip, body.email);
    return this.signIns.open(person, request, reply);
  }

  @Serves(session.signOut)
  async signOut(@By() by: Asking, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.signIns.end(by.signedIn.session, 'signed out', request, by.person.id);
    const others = sessionsOf(this.runtime.views.db, by.person.id, this.now()).filter(
      ({ id }) => id !== by.signedIn.session,
    );
    // Whoever still holds something keeps it, and the lead hears of it: signing out is not refused for that.
    if (others.length === 0) await this.runtime.handOut.leave(by.person, 'signed out', by.context(undefined, 'leave'));
    this.signIns.forget(reply);
    return {};
  }

  @Serves(session.me)
  me(@By() { person, signedIn, token }: Asking) {
    return this.signIns.describe(person, signedIn.session, token);
  }

  @Serves(session.mySessions)
  mySessions(@By() { person, signedIn }: Asking) {
    const mine = sessionsOf(this.runtime.views.db, person.id, this.now());
    const sessions = mine.map(({ id, openedAt, until }) => ({
      id,
      openedAt: iso(openedAt),
      until: iso(until),
      current: id === signedIn.session,
    }));
    return { sessions };
  }

  @Serves(session.revokeSession)
  async revokeSession(
    @Ask() { params }: Asked<typeof session.revokeSession>,
    @By() { person }: Asking,
    @Req() request: FastifyRequest,
  ) {
    const mine = sessionsOf(this.runtime.views.db, person.id, this.now());
    if (!mine.some(({ id }) => id === params.id)) throw new ProblemError('not-found');
    await this.signIns.end(params.id, 'revoked', request, person.id);
    return {};
  }

  @Serves(session.changePassword)
  async changePassword(
    @Ask() { body }: Asked<typeof session.changePassword>,
    @By() by: Asking,
    @Req() request: FastifyRequest,
  ) {
    const { id } = by.person;
    this.guessing.begin(request.ip, id);
    const stored = personById(this.runtime.views.db, id)?.passwordHash ?? undefined;
    if (!(await passwordMatches(body.current, stored))) {
      throw new ProblemError('bad-request', { fields: [{ path: 'body.current', message: 'is not your password' }] });
    }
    this.guessing.succeeded(request.ip, id);
    // What was asked holds passwords: not even a pseudonym of it is kept.
    const { asked: _, ...context } = by.context();
    const command = { kind: 'SetPassword', hash: await hashPassword(body.next), at: context.at } as const;
    await this.streams.settle(new DispatchPerson(`person-${id}`, command, context));
    await this.signIns.endOthers(id, by.signedIn.session, request);
    return {};
  }
}

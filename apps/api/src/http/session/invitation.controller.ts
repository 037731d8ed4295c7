import { Controller, Inject, Req, Res } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { personByInvitation } from '@watchfloor/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashPassword } from '../../platform/passwords.ts';
import { tokenHash } from '../../platform/tokens.ts';
import { NOW, RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchPerson } from '../../write/person.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';
import { Guessing } from './guessing.ts';
import { SignIns } from './sign-ins.ts';

const { session } = routes;

/** The one-time link of whoever was invited: it ends with them signed in. */
@Controller()
export class InvitationController {
  constructor(
    private readonly guessing: Guessing,
    private readonly signIns: SignIns,
    private readonly streams: Streams,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Serves(session.acceptInvitation)
  async acceptInvitation(
    @Ask() { body }: Asked<typeof session.acceptInvitation>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.guessing.begin(request.ip);
    const invitation = tokenHash(body.token);
    const person = personByInvitation(this.runtime.views.db, invitation);
    if (!person) throw new ProblemError('link-invalid');
    const at = this.now();
    const command = { kind: 'SetPassword', hash: await hashPassword(body.password), invitation, at } as const;
    const commandId = `invitation/${invitation}`;
    const context = { commandId, correlationId: request.id, causationId: commandId, actor: person.id, at };
    // The same link a moment later sets nothing, so whoever sends it is not let in by it either.
    await this.streams.settleOnce(new DispatchPerson(`person-${person.id}`, command, context), 'The link was used.');
    this.guessing.succeeded(request.ip);
    await this.signIns.endOthers(person.id, undefined, request);
    return this.signIns.open(person, request, reply);
  }
}

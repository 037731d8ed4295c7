import { Controller, Inject, Req, Res } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { organisationOf, personById } from '@watchfloor/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { settled } from '../commands/reach.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Guessing } from '../session/guessing.ts';
import { SignIns } from '../session/sign-ins.ts';
import { FirstRun } from './first-run.ts';

const { session } = routes;

/** The first administrator's one-time link: it ends with the platform founded and them signed in. */
@Controller()
export class SetupController {
  constructor(
    private readonly firstRun: FirstRun,
    private readonly guessing: Guessing,
    private readonly signIns: SignIns,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Serves(session.setupState)
  setupState() {
    return { open: organisationOf(this.runtime.views.db) === undefined };
  }

  @Serves(session.setup)
  async setup(
    @Ask() { body }: Asked<typeof session.setup>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.guessing.begin(request.ip);
    const { person, position } = await this.firstRun.found(body, request.id);
    this.guessing.succeeded(request.ip);
    await settled(this.runtime, position);
    const founder = personById(this.runtime.views.db, person);
    if (!founder) throw new ProblemError('not-ready', { retryAfterSeconds: 2 });
    return this.signIns.open(founder, request, reply);
  }
}

import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { customersFor, slaPolicyInForce } from '@watchfloor/read-models';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchIncident } from '../../write/incident.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { newId } from '../commands/new-id.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';

const { incident } = routes;

/** A phone call, a colleague at the desk: an incident that no detector saw. */
@Controller()
export class RegisterController {
  constructor(
    private readonly streams: Streams,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  /** Whoever registers goes on to work: this node shows the incident when it answers. */
  @Serves(incident.register)
  async register(@Ask() { body }: Asked<typeof incident.register>, @By() by: Asking) {
    const { db } = this.runtime.views;
    const { calledAt, ...about } = body;
    if (!customersFor(db, by.person.clearance).some(({ id }) => id === about.customer)) {
      throw new ProblemError('not-found', { detail: 'No such customer.' });
    }
    const context = by.context(about.customer);
    const id = newId('inc', context);
    const accepted = await this.streams.settle(
      new DispatchIncident(
        `incident-${id}`,
        {
          kind: 'RegisterByHand',
          ...about,
          calledAt: Date.parse(calledAt),
          slaPolicy: slaPolicyInForce(db).version,
          restricted: false,
          by: by.person.id,
          at: context.at,
        },
        context,
      ),
    );
    return { id, ...accepted };
  }
}

import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { ProblemError } from '../problems/problem.ts';
import { reach } from '../commands/reach.ts';
import { Serves } from '../routes/serves.ts';

const { queue } = routes;

/** Open incidents in the order of the queue. */
@Controller()
export class QueueController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Serves(queue.page)
  async page(@Ask() { query }: Asked<typeof queue.page>, @By() { person }: Asking) {
    const { after, cursor, limit, ...filter } = query;
    await reach(this.runtime, after);
    const page = this.runtime.queue.page(person, filter, cursor, limit);
    if (!page) {
      const message = 'is no longer known: start from the first page';
      throw new ProblemError('bad-request', { fields: [{ path: 'query.cursor', message }] });
    }
    return page;
  }
}

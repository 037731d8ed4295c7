import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { acceptedOf } from '../commands/accepted.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { reach, settled } from '../commands/reach.ts';
import { Serves } from '../routes/serves.ts';

const { desk } = routes;

/** One's own desk: ready, break, decline. What comes is given, never picked. */
@Controller()
export class DeskController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Serves(desk.view)
  async view(@Ask() { query }: Asked<typeof desk.view>, @By() { person }: Asking) {
    await reach(this.runtime, query.after);
    return this.runtime.handOut.viewOf(person);
  }

  /** Beside a hand it writes nothing: repeated when that hand is done, it must not be taken for another request. */
  @Serves(desk.ready)
  async ready(@By() by: Asking) {
    if (by.repeats) return this.runtime.handOut.viewOf(by.person);
    const { position } = await acceptedOf(await this.runtime.handOut.ready(by.person, by.context()));
    await settled(this.runtime, position);
    return this.runtime.handOut.viewOf(by.person);
  }

  @Serves(desk.leave)
  async leave(@By() by: Asking) {
    return acceptedOf(await this.runtime.handOut.leave(by.person, 'break', by.context()));
  }

  @Serves(desk.decline)
  async decline(@Ask() { body }: Asked<typeof desk.decline>, @By() by: Asking) {
    const { handOut } = this.runtime;
    return acceptedOf(await handOut.decline(by.person, body, by.context()));
  }
}

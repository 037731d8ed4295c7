import type { HeldIncident } from '@watchfloor/policy';
import { afterRightLost } from '@watchfloor/processes';
import { carryOut, type GiveBackNeeds } from './give-back.ts';

/** Takes work back from whoever may not do it any more. Their desk is freed when that is seen, like any other. */
export class RightsLost {
  readonly #needs: GiveBackNeeds;
  /** What the lead was told about already; asking the incident every second would read it every second. */
  #told: ReadonlySet<string> = new Set();

  constructor(needs: GiveBackNeeds) {
    this.#needs = needs;
  }

  async look(held: readonly HeldIncident[]): Promise<void> {
    const { now } = this.#needs;
    const told = new Set<string>();
    for (const one of held) {
      const order = afterRightLost(one, now());
      if (order === null) continue;
      const who = one.holder.id;
      const key = `${one.incident}|${who}`;
      const isTold = order.command.kind === 'TellLead';
      if (!isTold || !this.#told.has(key)) await carryOut(this.#needs, order, `right-lost:${who}`);
      if (isTold) told.add(key);
    }
    this.#told = told;
  }
}

import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { LANE_TURN } from '@watchfloor/policy';
import { scoringPolicyInForce, slaPolicyInForce, type Released } from '@watchfloor/read-models';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { Serves } from '../routes/serves.ts';
import { iso } from '../../runtime/iso.ts';

const shown = <Policy>({ version, releasedAt, policy }: Released<Policy>) => ({
  version,
  releasedAt: iso(releasedAt),
  policy,
});

/** The policies everybody is judged by, for everybody who works under them. */
@Controller()
export class PoliciesController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Serves(routes.administration.policies)
  policies() {
    const { db } = this.runtime.views;
    return {
      scoring: { ...shown(scoringPolicyInForce(db)), laneTurn: LANE_TURN },
      sla: shown(slaPolicyInForce(db)),
    };
  }
}

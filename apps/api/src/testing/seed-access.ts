import type { IncidentClosed } from '@watchfloor/events';
import { FOREIGN, OWN, type TestApp } from './app.ts';

const closing = (at: number): IncidentClosed => ({
  type: 'IncidentClosed',
  data: { by: 'per-test-l1-engineer', verdict: 'benign positive', classification: 'planned', summary: '', at },
});

/** The things of the own customer, of another, and what is kept from everybody: open, closed, quarantined, owned. */
export const seedForeignAndKept = async (app: TestApp): Promise<void> => {
  const { seed } = app;
  const at = app.now();
  await seed.person('Target', 'auditor', [OWN]);
  for (const [whose, customer] of [
    ['own', OWN],
    ['foreign', FOREIGN],
    ['restricted', OWN],
  ] as const) {
    const restricted = whose === 'restricted';
    await seed.incident(`inc-${whose}`, customer, { restricted });
    await seed.incident(`inc-closed-${whose}`, customer, { restricted, then: [closing(at)] });
    const items = [{ index: 0, code: 'item-malformed', detail: 'not JSON', body: '{' }];
    await seed.put(`quarantine-q-${whose}`, {
      type: 'AlertsQuarantined',
      data: { source: restricted ? 'src-own' : `src-${whose}`, customer, receivedAt: at, items },
    });
  }
  await app.settled();
};

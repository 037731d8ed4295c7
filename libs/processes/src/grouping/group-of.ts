import type { GroupingRow } from '@watchfloor/policy';
import type { Group } from './group.ts';

/**
 * A group as it was kept by the read models: what a node that takes over goes on from. They know severity and observables
 * from what the incident's stream was told.
 */
export const groupOf = (row: GroupingRow, nth: number): Group => ({
  incident: row.incident,
  nth,
  customer: row.customer,
  scenario: row.scenario,
  entity: row.entity,
  firstAt: row.firstAt,
  lastAt: row.lastAt,
  total: row.total,
  severity: row.severity,
  observables: [...row.observables],
  known: undefined,
  shown: undefined,
  leftOut: row.leftOut,
  closed: row.closed ?? undefined,
  quiet: { ...row.quiet },
  told: { ...row.told, severity: row.severity, observables: row.observables.length, leftOut: row.leftOut },
});

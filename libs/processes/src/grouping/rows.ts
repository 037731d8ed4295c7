import type { Entity, Observable, Severity } from '@watchfloor/events';
import type { Group } from './group.ts';

/** A group as plain data, so that another node can go on from it. Instants in ms. */
export interface GroupRow {
  readonly incident: string;
  readonly customer: string;
  readonly scenario: string;
  readonly entity: Entity;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly total: number;
  readonly severity: Severity;
  readonly observables: readonly Observable[];
  readonly leftOut: number;
  readonly closed: { readonly at: number; readonly quiet: boolean } | null;
  readonly quiet: { readonly total: number; readonly lastAt: number };
  readonly told: { readonly total: number; readonly quiet: number; readonly at: number; readonly restMs: number };
}

/** News of an entity as plain data: what ends a quiet hour on it. */
export interface EntityNewsRow {
  readonly entity: string;
  readonly scenarioAt: number;
  readonly confirmedAt: number;
}

export interface GroupingSnapshot {
  readonly groups: Iterable<GroupRow>;
  readonly news: Iterable<EntityNewsRow>;
}

export const rowOf = ({ known: _, ...group }: Group): GroupRow => ({
  ...group,
  observables: [...group.observables],
  closed: group.closed ?? null,
  quiet: { ...group.quiet },
  told: { ...group.told },
});

export const groupOf = (row: GroupRow): Group => ({
  incident: row.incident,
  customer: row.customer,
  scenario: row.scenario,
  entity: row.entity,
  firstAt: row.firstAt,
  lastAt: row.lastAt,
  total: row.total,
  severity: row.severity,
  observables: [...row.observables],
  known: undefined,
  leftOut: row.leftOut,
  closed: row.closed ?? undefined,
  quiet: { ...row.quiet },
  told: { ...row.told },
});

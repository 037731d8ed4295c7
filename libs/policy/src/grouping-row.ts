import type { Entity, Observable, Severity } from '@watchfloor/events';

/** What grouping knows of one incident, so that another node can go on from it. Instants and durations in ms. */
export interface GroupingRow {
  readonly incident: string;
  readonly customer: string;
  readonly scenario: string;
  readonly entity: Entity;
  /** First and last alert by the alerts' own times. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly total: number;
  readonly severity: Severity;
  readonly observables: readonly Observable[];
  /** Observables beyond those kept. */
  readonly leftOut: number;
  readonly closed: { readonly at: number; readonly quiet: boolean } | null;
  readonly quiet: { readonly total: number; readonly lastAt: number };
  /** What the incident's own stream was told last, and how long to keep still after it. */
  readonly told: { readonly total: number; readonly quiet: number; readonly at: number; readonly restMs: number };
}

/** News of an entity (its key as grouping writes it): a scenario new on it, or an attack confirmed there. */
export interface EntityNewsRow {
  readonly entity: string;
  readonly scenarioAt: number;
  readonly confirmedAt: number;
}

/** Read while it is walked through: a month of incidents is not held twice. */
export interface GroupingState {
  readonly groups: Iterable<GroupingRow>;
  readonly news: Iterable<EntityNewsRow>;
}

import type { ScoringPolicy, SlaPolicy } from '@watchfloor/events';

/** The policies that apply now, with their versions; before set-up the defaults as version 0. */
export interface PolicyInForce {
  readonly scoring: { readonly version: number; readonly policy: ScoringPolicy };
  readonly sla: { readonly version: number; readonly policy: SlaPolicy };
}

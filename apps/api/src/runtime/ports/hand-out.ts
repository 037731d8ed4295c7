import type { DeskView } from '@watchfloor/api-contract';
import type { DeskRejection } from '@watchfloor/domain-desk';
import type { IncidentRejection } from '@watchfloor/domain-incident';
import type { CommandContext, Handled, Position } from '@watchfloor/event-store-port';
import type { Reader } from './reader.ts';

/** A desk's refusals are values like any decider's; `rejection.code` is of the desk's or the incident's closed union. */
export type HandOutOutcome = Handled<DeskRejection | IncidentRejection>;

/** What a person will not take, why, and whether they leave with it instead of waiting for the next one. */
export interface Declined {
  readonly incident: string;
  readonly reason: string;
  readonly leave?: boolean | undefined;
}

/** What a lead puts into whose hand, why, and on which revision that rests. */
export interface Assigned {
  readonly incident: string;
  readonly to: string;
  readonly reason: string;
  readonly ifMatch?: number | undefined;
}

/** The one dispatcher of this node: gives the next incident, never picked by the person. */
export interface HandOut {
  /** Repeating a commandId, or asking while something is in hand, answers the same desk. */
  ready(person: Reader, context: CommandContext): Promise<HandOutOutcome>;
  leave(person: Reader, why: 'break' | 'signed out', context: CommandContext): Promise<HandOutOutcome>;
  decline(person: Reader, declined: Declined, context: CommandContext): Promise<HandOutOutcome>;
  assign(lead: Reader, assigned: Assigned, context: CommandContext): Promise<HandOutOutcome>;
  /** The customer replied, and work goes on: its holder has it in hand again. Position of that, if it was not so already. */
  cameBack(incident: string): Promise<Position | null>;
  viewOf(person: Reader): DeskView;
}

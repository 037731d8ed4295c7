import type { DeskCommand } from '@watchfloor/domain-desk';
import type { IncidentCommand } from '@watchfloor/domain-incident';

/**
 * A command for an incident. Two nodes may both send it, and the second changes nothing: by its state the incident refuses
 * what was done, and where `commandId` is made of recorded facts alone the store answers it with what the first one wrote.
 * Ids stand in logs as they are, those with `|` and those with `:`: another form would be another id.
 */
export interface IncidentOrder {
  readonly incident: string;
  readonly commandId: string;
  readonly command: IncidentCommand;
}

/** The same for somebody's desk. */
export interface DeskOrder {
  readonly person: string;
  readonly commandId: string;
  readonly command: DeskCommand;
}

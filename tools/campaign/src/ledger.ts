/** A post that was answered with 202: these alerts are durable, whatever happens next. */
export interface AcknowledgedPost {
  readonly source: string;
  readonly detectorIds: readonly string[];
}

/** A command that was answered as done. */
export interface AcknowledgedCommand {
  readonly stream: string;
  readonly commandId: string;
  readonly what: string;
}

/** Somebody was shown an incident as given to them. */
export interface ShownHand {
  readonly person: string;
  readonly incident: string;
}

/** What the outside was told: the log has to hold all of it, and nothing of it twice. */
export interface Ledger {
  readonly posts: AcknowledgedPost[];
  readonly commands: AcknowledgedCommand[];
  readonly hands: ShownHand[];
}

export const emptyLedger = (): Ledger => ({ posts: [], commands: [], hands: [] });

import type { WatchfloorEvent } from '@watchfloor/events';

/** Something that happened, before it has a place in the log. */
export type Told = WatchfloorEvent & {
  readonly stream: string;
  readonly at: number;
  readonly actor: string;
  readonly customer?: string;
};

/** An event that was told. */
export interface ToldEvent {
  readonly id: string;
  /** Where it stands in the log; only what is told `after` it may ask. */
  readonly position: () => string;
}

/** What an invented history is written to. */
export interface EventRows {
  /** Events told so far. */
  readonly count: () => number;
  /** Puts it behind its stream. */
  readonly tell: (told: Told) => ToldEvent;
  /** Tells what names the positions of what was told before. */
  readonly tellAfter: (told: () => Told) => void;
  /** Resolves when more may be told: memory is not the place for a million events. */
  readonly room: () => Promise<void>;
  /** Writes what is left. */
  readonly close: () => Promise<void>;
}

import type { StoredEvent } from './stored-event.ts';

export interface StreamState {
  /** All events ever, by revision; which of them readers see is for `firstVisible` to say. */
  readonly events: StoredEvent[];
  /** As readers see it, a moment after it was written. */
  metadata: string;
  tombstoned: boolean;
}

export const newStream = (): StreamState => ({ events: [], metadata: '{}', tombstoned: false });

/** The first revision that readers get. */
export const firstVisible = ({ events, metadata }: StreamState): number => {
  const { $maxCount } = JSON.parse(metadata) as { $maxCount?: number };
  return $maxCount === undefined ? 0 : Math.max(events.length - $maxCount, 0);
};

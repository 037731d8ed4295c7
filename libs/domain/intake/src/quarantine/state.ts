import type { EventsOf } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { QuarantineRejection } from './rejections.ts';

export type QuarantineEvent = Exclude<EventsOf<'intake'>, { type: 'AlertsReceived' }>;
export type QuarantineDecision = Result<readonly QuarantineEvent[], QuarantineRejection>;

/** The items of one post that could not be taken; `kept` are the numbers of those still waiting for a decision. */
export interface Quarantine {
  readonly source: string;
  readonly kept: readonly number[];
  /** Every number that ever came in, decided or not. */
  readonly seen: readonly number[];
}

/** Null until something was kept. */
export const evolveQuarantine = (quarantine: Quarantine | null, event: QuarantineEvent): Quarantine | null => {
  if (event.type === 'AlertsQuarantined') {
    const items = event.data.items.map(({ index }) => index);
    const { kept = [], seen = [] } = quarantine ?? {};
    return { source: event.data.source, kept: [...kept, ...items], seen: [...seen, ...items] };
  }
  if (quarantine === null) return null;
  switch (event.type) {
    case 'QuarantineRetried': {
      const { taken } = event.data;
      return { ...quarantine, kept: quarantine.kept.filter((index) => !taken.includes(index)) };
    }
    case 'QuarantineDiscarded':
      return { ...quarantine, kept: [] };
  }
};

import type { EventsOf } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { QuarantineRejection } from './rejections.ts';

export type QuarantineEvent = Exclude<EventsOf<'intake'>, { type: 'AlertsReceived' }>;
export type Decision = Result<readonly QuarantineEvent[], QuarantineRejection>;

/** The items of one post that could not be taken; `kept` are the numbers of those still waiting for a decision. */
export interface Quarantine {
  readonly kept: readonly number[];
}

/** Null until something was kept. */
export const evolve = (quarantine: Quarantine | null, event: QuarantineEvent): Quarantine | null => {
  if (event.type === 'AlertsQuarantined') {
    const items = event.data.items.map(({ index }) => index);
    return { kept: [...(quarantine?.kept ?? []), ...items] };
  }
  if (quarantine === null) return null;
  switch (event.type) {
    case 'QuarantineRetried': {
      const taken = new Set(event.data.taken);
      return { kept: quarantine.kept.filter((index) => !taken.has(index)) };
    }
    case 'QuarantineDiscarded':
      return { kept: [] };
  }
};

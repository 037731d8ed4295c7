import type { WatchfloorEvent } from '@watchfloor/events';
import type { Projected } from '../projection.ts';

export type Happening = WatchfloorEvent & {
  readonly stream: string;
  readonly actor?: string;
  readonly id?: string;
  readonly customer?: string;
};

interface Beside {
  readonly actor?: string;
  readonly id?: string;
  readonly customer?: string;
}

/** Something that happened in a stream, for given(…). */
export const happened = (stream: string, event: WatchfloorEvent, beside: Beside = {}): Happening => ({
  ...event,
  ...beside,
  stream,
});

export const positionOf = (place: number): string => `1.${place.toString(16).padStart(32, '0')}`;

const timeOf = (data: object): number => ('at' in data && typeof data.at === 'number' ? data.at : 0);

/** As the log would hand it over: revisions count per stream, positions over all. The first event stands at place 1. */
export const recorded = (happenings: readonly Happening[]): Projected[] => {
  const revisions = new Map<string, number>();
  return happenings.map(({ stream, actor, id, customer, ...event }, index) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    return {
      ...event,
      stream,
      revision,
      id: id ?? `e-${String(index + 1)}`,
      position: positionOf(index + 1),
      metadata: {
        at: timeOf(event.data),
        actor: actor ?? 'system:spec',
        commandId: `c-${String(index + 1)}`,
        ...(customer !== undefined && { customer }),
      },
    };
  });
};

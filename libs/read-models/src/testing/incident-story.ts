import { catalogue, type EventsOf } from '@watchfloor/events';
import { happened, type Happening } from './history.ts';

type IncidentEvent = EventsOf<'incident'>;
type DataOf<Type extends IncidentEvent['type']> = Extract<IncidentEvent, { type: Type }>['data'];

/** What happens on one incident, told with only what a case is about; everything else is the event's example. */
export const incidentStory =
  (id: string) =>
  <Type extends IncidentEvent['type']>(type: Type, data: Partial<DataOf<Type>> = {}, actor = 'per-1'): Happening =>
    happened(`incident-${id}`, { type, data: { ...catalogue.incident[type].example, ...data } } as IncidentEvent, {
      actor,
    });

type Group = EventsOf<'grouping'>['data'];

/** One grouping decision at `at` ms over chunks of [event, runs], for incidents of [id, count, decision]. */
export const grouped = (
  at: number,
  chunks: readonly (readonly [event: string, ...runs: number[]])[],
  incidents: readonly (readonly [id: string, count: number, decision?: Group['incidents'][number]['decision']])[],
): Happening =>
  happened('grouping-main', {
    type: 'AlertsGrouped',
    data: {
      rule: 1,
      holder: 'node-1',
      until: `until ${chunks.at(-1)?.[0] ?? ''}`,
      at,
      chunks: chunks.map(([event, ...runs]) => ({ event, position: `at ${event}`, runs })),
      incidents: incidents.map(([incident, count, decision = 'opened']) => ({
        incident,
        decision,
        reason: 'as the rules say',
        count,
        firstAt: at - 10,
        lastAt: at,
      })),
    },
  });

import type { Problem } from '@watchfloor/api-contract';
import type { EventName } from '@watchfloor/events';
import type { EventStore } from '@watchfloor/event-store-port';
import type { Directory } from '../../runtime/queue/directory.ts';
import { personName } from '../names.ts';
import { iso } from '../../runtime/iso.ts';

/** The latest are what matters to whoever decides again. */
const MOST = 50;

/** What the platform adds on its own never contradicts what a person decides. */
const aside: ReadonlySet<EventName> = new Set<EventName>([
  'AlertsJoined',
  'AlertsCountedQuietly',
  'SlaWarned',
  'SlaBreached',
  'LeadTold',
]);

/** What happened on the stream since the revision somebody decided on: the answer to "why not". Undefined: they named none. */
export const changedSince = async (
  store: EventStore,
  directory: Directory,
  { stream, ifMatch }: { readonly stream: string; readonly ifMatch: number | undefined },
): Promise<NonNullable<Problem['changed']>> => {
  if (ifMatch === undefined) return [];
  const { events } = await store.load(stream);
  return events
    .filter(({ revision }) => revision > ifMatch)
    .slice(-MOST)
    .map(({ type, metadata: { at, actor } }) => ({
      kind: type,
      at: iso(at),
      by: actor.startsWith('system:') ? null : personName(directory, actor),
      aside: aside.has(type),
    }));
};

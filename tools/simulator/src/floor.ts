import { routes, type QueueRow } from '@watchfloor/api-contract';
import type { PersonClient } from '../../servers/index.ts';

type Waiting = Pick<QueueRow, 'tier' | 'zone' | 'lane'>;
export type Tier = QueueRow['tier'];

/** What is in the order and in nobody's hand, as everybody on the floor sees it. */
export type Floor = readonly Waiting[];

export const look = async (person: PersonClient): Promise<Floor> =>
  (await person.must(routes.queue.page, { query: { state: 'new', limit: 500 } })).rows;

/** Colleagues leave this much lying for whoever signs in to try it. */
const leftFor: Readonly<Record<Tier, number>> = { L1: 8, L2: 1, L3: 1, 'on-call': 1, forensics: 1 };
const passedTo = ['L2', 'L3', 'on-call', 'forensics'] as const;

/** Is there something for this colleague that a visitor does not need, or that will miss its target soon? */
export const isWorkFor = (floor: Floor, tiers: readonly Tier[]): boolean =>
  tiers.some((tier) => {
    const waiting = floor.filter((row) => row.tier === tier);
    return waiting.length > leftFor[tier] || waiting.some(({ lane }) => lane === 'near breach');
  });

/** A tier behind the first line where nothing waits: whoever signs in there would be given nothing. */
export const idleTier = (floor: Floor): (typeof passedTo)[number] | undefined =>
  passedTo.find((tier) => !floor.some((row) => row.tier === tier));

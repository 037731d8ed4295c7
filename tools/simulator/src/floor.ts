import { routes, type QueueRow } from '@watchfloor/api-contract';
import type { PersonClient } from '../../servers/index.ts';

type Waiting = Pick<QueueRow, 'desk' | 'zone' | 'lane'>;
export type Desk = QueueRow['desk'];

/** What is in the order and in nobody's hand, as everybody on the floor sees it. */
export type Floor = readonly Waiting[];

export const look = async (person: PersonClient): Promise<Floor> =>
  (await person.must(routes.queue.page, { query: { state: 'new', limit: 500 } })).rows;

/** Colleagues leave this much lying for whoever signs in to try it. */
const leftFor: Readonly<Record<Desk, number>> = { L1: 8, L2: 1, L3: 1, 'on-call': 1, forensics: 1 };
const passedTo = ['L2', 'L3', 'on-call', 'forensics'] as const;

/** Is there something for this colleague that a visitor does not need, or that will miss its target soon? */
export const isWorkFor = (floor: Floor, desks: readonly Desk[]): boolean =>
  desks.some((desk) => {
    const waiting = floor.filter((row) => row.desk === desk);
    return waiting.length > leftFor[desk] || waiting.some(({ lane }) => lane === 'near breach');
  });

/** A desk behind the first line where nothing waits: whoever signs in there would be given nothing. */
export const idleDesk = (floor: Floor): (typeof passedTo)[number] | undefined =>
  passedTo.find((desk) => !floor.some((row) => row.desk === desk));

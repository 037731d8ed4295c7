import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeskView, IncidentPage } from '@watchfloor/api-contract';
import { useEffect, useRef } from 'react';
import { problemOf } from '../../live/api-problem.ts';
import { deskQuery, incidentQuery } from '../../live/queries.ts';
import { createStore } from '../../live/store.ts';
import { resting } from './in-hand-first.ts';

type Member = DeskView['hand'][number];

/** Ways work leaves a hand without its holder; `out of sight`: the person may not see it any more. */
const reasons = ['not started', 'session gone', 'taken by the lead', 'out of sight', 'unknown'] as const;
export type WhyLost = (typeof reasons)[number];

export interface Lost {
  readonly id: string;
  readonly number: number;
  readonly why: WhyLost;
  /** The lead who took it, and what they said. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** What the reader lost and was not told of yet; only they put it away, because the screen may have been out of sight. */
export const lostStore = createStore<Lost | null>(null);

/** What needed its holder a moment ago and is in this hand no more, the chosen one first. */
const leftHand = (before: DeskView, after: DeskView): Member | null => {
  const still = new Set(after.hand.map(({ id }) => id));
  return before.hand.find(({ id, state }) => !resting.has(state) && !still.has(id)) ?? null;
};

const isGivenMore = (before: DeskView, after: DeskView): boolean =>
  after.hand.some(({ id }) => !before.hand.some((held) => held.id === id));

/** How it was lost, as the timeline has it; null when the person let go of it themselves. */
const lossIn = ({ row, timeline }: Pick<IncidentPage, 'row' | 'timeline'>, person: string): Lost | null => {
  const last = timeline.findLast(
    ({ kind, params }) => (kind === 'given' || kind === 'returned') && params['whom'] === person,
  );
  const why = reasons.find((reason) => reason === last?.params['why']);
  if (last?.kind !== 'returned' || why === undefined) return null;
  const reason = last.params['reason'];
  return {
    id: row.id,
    number: row.number,
    why,
    by: why === 'taken by the lead' ? (last.actor?.name ?? null) : null,
    reason: typeof reason === 'string' ? reason : null,
  };
};

/** Watches the reader's desk and says what left it. Saying "I am free" again, or the next hand-out, puts the news away. */
export const useLostWork = (person: string): Lost | null => {
  const client = useQueryClient();
  const { data: desk } = useQuery(deskQuery);
  const known = useRef<DeskView | undefined>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = desk;
    if (before === undefined || desk === undefined) return;
    if ((before.state === 'away' && desk.state !== 'away') || isGivenMore(before, desk)) lostStore.set(null);
    const gone = leftHand(before, desk);
    if (gone === null) return;
    const without = (why: WhyLost): Lost => ({ id: gone.id, number: gone.number, why, by: null, reason: null });
    void client
      .query({ ...incidentQuery(gone.id), staleTime: 0 })
      .then(
        (page) => lossIn(page, person),
        (error: unknown) => without(problemOf(error).status === 404 ? 'out of sight' : 'unknown'),
      )
      .then((lost) => {
        if (lost !== null) lostStore.set(lost);
      });
  }, [client, desk, person]);
  return lostStore.use();
};

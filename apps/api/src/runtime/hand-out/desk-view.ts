import type { DeskView } from '@watchfloor/api-contract';
import type { ScoringPolicy } from '@watchfloor/events';
import { maySee, zoneOf } from '@watchfloor/policy';
import { deskOf, incidentHeadings, type Db } from '@watchfloor/read-models';
import type { LiveQueue } from '../ports/live-queue.ts';
import type { Reader } from '../ports/reader.ts';

type Member = DeskView['hand'][number];

const shown = ({ id, number, title, scenario, zone, score, state }: Member): Member => ({
  id,
  number,
  title,
  scenario,
  zone,
  score,
  state,
});

/** What a desk shows of incidents; one that left the queue keeps its name and has no rank any more. Whoever lost the clearance sees nothing of it. */
const membersOf = (db: Db, queue: LiveQueue, person: Reader, ids: readonly string[]): ReadonlyMap<string, Member> => {
  const open = ids.flatMap((id) => queue.rowFor(person, id) ?? []);
  const left = ids.filter((id) => queue.rowOf(id) === undefined);
  const closed = [...incidentHeadings(db, left)].filter(([, heading]) => maySee(person, heading));
  return new Map([
    ...open.map((row) => [row.id, shown(row)] as const),
    ...closed.map(([id, heading]) => [id, shown({ ...heading, id, zone: 'green', score: 0 })] as const),
  ]);
};

/** A person's desk as this node knows it. `now` in ms. */
export const deskView = (
  db: Db,
  queue: LiveQueue,
  person: Reader,
  { declineLimit, scoring }: { readonly declineLimit: number; readonly scoring: ScoringPolicy },
  now: number,
): DeskView => {
  const row = deskOf(db, person.id, now);
  // Recorded and not yet claimed, or lost again, or passed on: nobody may work it, so nobody is shown it.
  const isTheirs = (id: string): boolean => {
    const open = queue.rowOf(id);
    return open === undefined || open.holder?.id === person.id;
  };
  const inHand = (row.hand?.incidents ?? []).filter(isTheirs);
  const choosing = row.state === 'given' && inHand.length === 0;
  // Why, until when and after what is told of the chosen one; companions that stayed when it went have no such story.
  const first = row.hand?.choices[0];
  const chosen = first?.incident === inHand[0] ? first : undefined;
  const ahead = chosen?.ahead ?? [];
  const members = membersOf(db, queue, person, [...inHand, ...ahead.map(({ incident }) => incident)]);
  return {
    state: choosing ? 'ready' : row.state,
    since: new Date(row.since).toISOString(),
    request: row.hand?.request ?? row.ready,
    hand: inHand.map((id) => members.get(id)).filter((member) => member !== undefined),
    startBy: chosen && row.state === 'given' ? new Date(chosen.startBy).toISOString() : null,
    because: chosen?.because ?? null,
    ahead: ahead.flatMap(({ incident, score, why }) => {
      const member = members.get(incident);
      if (member === undefined) return [];
      const { number, title } = member;
      // The order is shown as it was, so the zone is that of the score then.
      const zone = zoneOf(score, scoring);
      return [{ id: incident, number, title, zone, score, why, holder: queue.rowOf(incident)?.holder ?? null }];
    }),
    rank: chosen?.rank ?? null,
    declinesToday: row.declinesToday,
    declineLimit,
  };
};

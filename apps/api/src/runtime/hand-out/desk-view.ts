import type { DeskView } from '@watchfloor/api-contract';
import { maySee } from '@watchfloor/policy';
import { deskOf, incidentHeading, type Db } from '@watchfloor/read-models';
import type { LiveQueue, Reader } from '../ports.ts';

type Member = DeskView['hand'][number];

/** What a desk shows of an incident; one that left the queue keeps its name and has no rank any more. Whoever lost the clearance sees nothing of it. */
const memberOf = (db: Db, queue: LiveQueue, person: Reader, id: string): Member | undefined => {
  const open = queue.rowFor(person, id);
  if (open !== undefined) {
    const { number, title, scenario, zone, score, state } = open;
    return { id, number, title, scenario, zone, score, state };
  }
  const row = incidentHeading(db, id);
  if (row === undefined || !maySee(person, row)) return undefined;
  const { number, title, scenario, state } = row;
  return { id, number, title, scenario, zone: 'green', score: 0, state };
};

/** A person's desk as this node knows it. `now` in ms. */
export const deskView = (db: Db, queue: LiveQueue, person: Reader, declineLimit: number, now: number): DeskView => {
  const row = deskOf(db, person.id, now);
  // Recorded and not yet claimed, or lost again, or passed on: nobody may work it, so nobody is shown it.
  const isTheirs = (id: string): boolean => {
    const open = queue.rowOf(id);
    return open === undefined || open.holder?.id === person.id;
  };
  const choosing = row.state === 'given' && row.hand !== null && !isTheirs(row.hand.incidents[0] ?? '');
  const hand = choosing ? null : row.hand;
  const chosen = hand?.chosen;
  return {
    state: choosing ? 'ready' : row.state,
    since: new Date(row.since).toISOString(),
    request: row.hand?.request ?? row.ready,
    hand: (hand?.incidents ?? [])
      .filter(isTheirs)
      .map((id) => memberOf(db, queue, person, id))
      .filter((member) => member !== undefined),
    startBy: chosen && row.state === 'given' ? new Date(chosen.startBy).toISOString() : null,
    because: chosen?.because ?? null,
    ahead: (chosen?.ahead ?? []).flatMap(({ incident, score, why }) => {
      const member = memberOf(db, queue, person, incident);
      if (member === undefined) return [];
      const { number, title, zone } = member;
      return [{ id: incident, number, title, zone, score, why, holder: queue.rowOf(incident)?.holder ?? null }];
    }),
    rank: chosen?.rank ?? null,
    declinesToday: row.declinesToday,
    declineLimit,
  };
};

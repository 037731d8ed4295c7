import type { DeskView } from '@watchfloor/api-contract';
import type { Entity, ScoringPolicy } from '@watchfloor/events';
import { maySee, onSameEntity, zoneOf } from '@watchfloor/policy';
import { deskOf, incidentHeadings, type Db } from '@watchfloor/read-models';
import type { LiveQueue } from '../ports/live-queue.ts';
import type { Reader } from '../ports/reader.ts';
import { iso } from '../iso.ts';

type Member = DeskView['hand'][number];
interface Known {
  readonly member: Omit<Member, 'sameEntity'>;
  readonly customer: string;
  readonly entity: Entity;
}

const known = (
  { id, number, title, scenario, zone, score, state }: Known['member'],
  customer: string,
  entity: Entity,
): Known => ({ member: { id, number, title, scenario, zone, score, state }, customer, entity });

/** What a desk shows of incidents; one that left the queue keeps its name and has no rank any more. Whoever lost the clearance sees nothing of it. */
const membersOf = (db: Db, queue: LiveQueue, person: Reader, ids: readonly string[]): ReadonlyMap<string, Known> => {
  const open = ids.flatMap((id) => queue.rowFor(person, id) ?? []);
  const left = ids.filter((id) => queue.rowOf(id) === undefined);
  const closed = [...incidentHeadings(db, left)].filter(([, heading]) => maySee(person, heading));
  return new Map([
    ...open.map((row) => [row.id, known(row, row.customer.id, row.entity)] as const),
    ...closed.map(([id, heading]) => {
      const member = { ...heading, id, zone: 'green', score: 0 } as const;
      return [id, known(member, heading.customer, heading.entity)] as const;
    }),
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
  // Why, until when and after what is told of the first; companions that stayed when it went have no such story.
  const chosen = row.hand?.choices.find(({ incident }) => incident === inHand[0]);
  const ahead = chosen?.ahead ?? [];
  const members = membersOf(db, queue, person, [...inHand, ...ahead.map(({ incident }) => incident)]);
  const hand = inHand.map((id) => members.get(id)).filter((one) => one !== undefined);
  const [firstOfHand] = hand;
  return {
    state: choosing ? 'ready' : row.state,
    since: row.since === null ? null : iso(row.since),
    request: row.hand?.request ?? row.ready,
    hand: hand.map((one) => ({
      ...one.member,
      sameEntity: firstOfHand !== undefined && onSameEntity(one, firstOfHand),
    })),
    startBy: chosen && row.state === 'given' ? iso(chosen.startBy) : null,
    because: chosen?.because ?? null,
    ahead: ahead.flatMap(({ incident, score, why }) => {
      const one = members.get(incident);
      if (one === undefined) return [];
      const { number, title } = one.member;
      // The order is shown as it was, so the zone is that of the score then.
      const zone = zoneOf(score, scoring);
      return [{ id: incident, number, title, zone, score, why, holder: queue.rowOf(incident)?.holder ?? null }];
    }),
    rank: chosen?.rank ?? null,
    declinesToday: row.declinesToday,
    declineLimit,
  };
};

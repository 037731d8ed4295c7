import type { DeskView } from '@watchfloor/api-contract';
import { iso, now, people } from './night.ts';
import { inHand, offeredRow } from './incident.ts';
import { rowsOf, type Scene } from './rows.ts';

const held = 'inc-46';

const member = (scene: Scene): DeskView['hand'][number] => {
  const row = heldRow(scene);
  const { id, number, title, scenario, zone, score, state } = row;
  return { id, number, title, scenario, zone, score, state, sameEntity: true };
};

/** What lies beside the offer: a companion of the same host, and what a lead added. */
const along = (given: boolean): DeskView['hand'] =>
  given
    ? rowsOf('full')
        .slice(20, 22)
        .map(({ id, number, title, scenario, zone, score }, index) => {
          return { id, number, title, scenario, zone, score, state: 'given', sameEntity: index === 0 };
        })
    : [];

/** The last row of the night plays the one that is given. */
export const heldRow = (scene: Scene) => {
  const last = rowsOf('full').find(({ id }) => id === held) ?? rowsOf('full')[0];
  if (!last) throw new Error('The invented night has no rows.');
  return scene === 'given' ? offeredRow(last) : inHand(last);
};

const whyNot = ['held', 'held', 'needs L2', 'held', 'held', 'needs L3', 'held', 'waiting for customer', 'held'];

export const deskOf = (scene: Scene): DeskView => {
  const given = scene === 'given';
  const busy = given || scene === 'hand';
  return {
    state: given ? 'given' : scene === 'hand' ? 'in hand' : scene === 'empty' ? 'away' : 'ready',
    since: iso(now - 41_000),
    request: busy ? 'req-1' : null,
    hand: busy ? [member(scene), ...along(given)] : [],
    startBy: given ? iso(now + 98_000) : null,
    because: given ? 'by score' : null,
    ahead: given
      ? rowsOf('full')
          .slice(0, 9)
          .map(({ id, number, title, zone, score, holder }, index) => ({
            id,
            number,
            title,
            zone,
            score,
            why: whyNot[index] ?? 'held',
            holder,
          }))
      : [],
    rank: given ? { place: 10, open: 48, score: 72.4, lane: 'by score', scoringPolicy: 14 } : null,
    declinesToday: 1,
    declineLimit: 3,
  };
};

export const shiftOf = (scene: Scene) => {
  const rows = rowsOf(scene);
  return {
    people: people.map(([id, name, role], index) => {
      const hand = rows.slice(0, 47).filter((row) => row.holder?.id === id && row.state === 'in work');
      const state = hand.length > 0 ? ('in hand' as const) : index === 0 ? ('ready' as const) : ('away' as const);
      return {
        id,
        name,
        roles: [role],
        state,
        since: iso(now - (index + 1) * 217_000),
        hand: hand.slice(0, 1).map(({ id: incident, number, title }) => ({ id: incident, number, title })),
        connected: index < 13,
        declines: index % 4 === 1 ? index : 0,
      };
    }),
    quiet: rows.slice(20, 23).map(({ id, number, title, customer }, index) => ({
      id,
      number: number - 400,
      title,
      customer,
      quietAlerts: [212, 37, 4][index] ?? 1,
      lastAt: iso(now - (index + 1) * 400_000),
    })),
  };
};

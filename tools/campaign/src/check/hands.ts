import { evolveStanding, type Standing } from '@watchfloor/policy';
import type { EventsOf } from '@watchfloor/events';
import type { ShownHand } from '../ledger.ts';
import type { Check, Fact } from './fact.ts';

type OfIncident = Fact & EventsOf<'incident'>;
const isOfIncident = (fact: Fact): fact is OfIncident => fact.stream.startsWith('incident-');

/** No incident is given while it is in another hand, and whoever was shown it as theirs had been given it. */
export const oneHand = (hands: readonly ShownHand[]): Check => {
  const standing = new Map<string, Standing | null>();
  const given = new Set<string>();
  const violations: string[] = [];
  let gifts = 0;
  return {
    see: (fact) => {
      if (!isOfIncident(fact)) return;
      const before = standing.get(fact.stream) ?? null;
      if (fact.type === 'IncidentGiven') {
        gifts += 1;
        const { to } = fact.data;
        const holder = before?.holder ?? null;
        if (holder !== null && holder !== to) violations.push(`${fact.stream} is held by ${holder} and given to ${to}`);
        given.add(`${to} ${fact.stream}`);
      }
      standing.set(fact.stream, evolveStanding(before, fact));
    },
    finish: () => ({
      promise: 'no incident is in two hands',
      compared: gifts,
      violations: [
        ...violations,
        ...hands.flatMap(({ person, incident }) =>
          given.has(`${person} incident-${incident}`) ? [] : [`${person} was shown ${incident}, which was never given`],
        ),
      ],
    }),
  };
};

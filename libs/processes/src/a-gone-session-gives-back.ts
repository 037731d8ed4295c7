import type { DeskCommand } from '@watchfloor/domain-desk';
import type { InHand } from './in-hand.ts';
import type { IncidentOrder } from './orders.ts';

/** What a person holds whom no node sees any more. */
export interface Left {
  readonly person: string;
  readonly hand: readonly (InHand & { readonly incident: string })[];
}

/** Given but not begun goes back into the order; started work stays theirs and the lead is told. */
export const afterSessionGone = ({ person, hand }: Left, now: number): readonly IncidentOrder[] =>
  hand.flatMap(({ incident, state, holder }): IncidentOrder[] => {
    if (holder !== person) return [];
    const commandId = `${incident}|session-gone|${person}|${now}`;
    if (state === 'given') {
      return [
        { incident, commandId, command: { kind: 'ReturnUnstarted', from: person, why: 'session gone', at: now } },
      ];
    }
    if (state !== 'in work') return [];
    return [{ incident, commandId, command: { kind: 'TellLead', about: 'holder gone', person, at: now } }];
  });

/** Nothing is given to an empty chair. */
export const leaveDesk = (now: number): DeskCommand => ({ kind: 'Leave', why: 'session gone', at: now });

import type { DeskCommand } from '@watchfloor/domain-desk';
import type { Standing } from '@watchfloor/policy';
import type { IncidentOrder } from './no-deadline-passes-unnoticed.ts';

/** A person's hand and when (ms) any of their sessions was last seen. */
export interface Presence {
  readonly person: string;
  readonly lastSeenAt: number;
  readonly hand: readonly (Pick<Standing, 'state' | 'holder'> & { readonly incident: string })[];
}

/** Given but not begun goes back into the order; started work stays theirs and the lead is told. */
export const afterSessionGone = (presence: Presence, now: number): readonly IncidentOrder[] =>
  presence.hand.flatMap(({ incident, state, holder }): IncidentOrder[] => {
    const { person, lastSeenAt } = presence;
    if (holder !== person) return [];
    const commandId = `${incident}|session-gone|${person}|${lastSeenAt}`;
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

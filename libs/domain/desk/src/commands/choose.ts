import { incidentChoice } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** The server's choice for a request, recorded before it is claimed on the incident. */
export const Choose = z.object({ kind: z.literal('Choose'), ...incidentChoice.shape });
export type Choose = z.output<typeof Choose>;

/** A choice that is recorded already stands: whoever comes second claims that one, so it must be the same. */
export const choose = (command: Choose, desk: Desk): Decision => {
  const { kind: _kind, ...data } = command;
  if (desk.hand) {
    const same = desk.hand.request === command.request && desk.hand.incidents[0] === command.incident;
    return same ? accept([]) : reject('hand-not-free');
  }
  if (desk.ready === null) return reject('not-ready');
  if (desk.ready !== command.request) return reject('other-request');
  if ([command.incident, ...command.companions].some((id) => desk.declined.includes(id))) return reject('passed-over');
  return accept([{ type: 'IncidentChosen', data: present(data) }]);
};

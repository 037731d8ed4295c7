import { id, instant, placeInOrder } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { giftKey, type Decision, type Incident } from '../state.ts';

/** The order gives it to a person for a desk request; not started by `startBy` it goes back. */
export const Give = z.object({
  kind: z.literal('Give'),
  to: id,
  request: id,
  companionOf: id.optional(),
  at: instant,
  startBy: instant,
  because: z.string(),
  rank: placeInOrder.optional(),
});
export type Give = z.output<typeof Give>;

/** The same choice claimed again, by a second tab or a node that took over, is the same gift, however far it has come since. */
export const give = (command: Give, { standing, gifts }: Incident): Decision => {
  if (gifts.includes(giftKey(command.to, command.request))) return accept([]);
  switch (standing.state) {
    case 'new': {
      const { kind: _kind, ...data } = command;
      return accept([{ type: 'IncidentGiven', data: present({ ...data, by: 'order' }) }]);
    }
    case 'given':
    case 'in work':
      return reject('held');
    case 'waiting for customer':
      return reject('waiting');
    case 'answered':
      return reject('already-answered');
    case 'closed':
      return reject('closed');
  }
};

import { id, instant } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { toldKey, type Decision, type Incident } from '../state.ts';

/** Something about this incident needs the shift lead: said once while it is in the same hand. */
export const TellLead = z.object({
  kind: z.literal('TellLead'),
  about: z.enum(['holder gone', 'declined too often']),
  person: id.optional(),
  at: instant,
});
export type TellLead = z.output<typeof TellLead>;

export const tellLead = ({ about, person, at }: TellLead, { standing, told }: Incident): Decision => {
  if (standing.state === 'closed') return reject('closed');
  if (about === 'holder gone' && standing.holder !== person) return reject('not-holder');
  if (told.includes(toldKey(about, person))) return reject('already-told');
  return accept([{ type: 'LeadTold', data: present({ about, person, at }) }]);
};

import { id, instant, leadAct, type LeadAct } from '@watchfloor/events';
import { accept, reject, type Rejection, type Result } from '@watchfloor/kernel';
import type { Incident } from './state.ts';

/** Who works, when (ms), and the reason when a shift lead acts on work in another hand; whether `by` is a lead is checked at the door. */
export const acting = { by: id, at: instant, lead: leadAct.optional() };

export interface Acting {
  readonly by: string;
  readonly at: number;
  readonly lead?: LeadAct | undefined;
}

/** Goes into the event: there only when a lead acted on work that was not theirs. */
export interface LeadMark {
  readonly lead?: LeadAct;
}

/** Only the holder works on an incident, or a lead with a reason: no cherry-picking through the side door. */
export const mayWork = (incident: Incident, act: Acting): Result<LeadMark, Rejection<'closed' | 'not-holder'>> => {
  if (incident.standing.state === 'closed') return reject('closed');
  if (incident.standing.holder === act.by) return accept({});
  return act.lead ? accept({ lead: act.lead }) : reject('not-holder');
};

/** Given is not begun: nothing was found out about it yet. */
export const isBegun = ({ standing }: Incident): boolean => standing.state !== 'new' && standing.state !== 'given';

/** As mayWork, for what only makes sense between start and answer. */
export const mayAnalyse = (
  incident: Incident,
  act: Acting,
): Result<LeadMark, Rejection<'closed' | 'not-holder' | 'not-started' | 'already-answered'>> => {
  const allowed = mayWork(incident, act);
  if (!allowed.ok) return allowed;
  if (!isBegun(incident)) return reject('not-started');
  return incident.standing.state === 'answered' ? reject('already-answered') : allowed;
};

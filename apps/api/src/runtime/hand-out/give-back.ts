import { isBegun, type IncidentRejection } from '@watchfloor/domain-incident';
import type { CommandContext, Handled, Position } from '@watchfloor/event-store-port';
import { goingWith, type ShiftRules } from '@watchfloor/policy';
import { afterSessionGone, leaveDesk, onDecline, type IncidentOrder } from '@watchfloor/processes';
import type { Declined, HandOutOutcome } from '../ports/hand-out.ts';
import { byDispatcher, type DeskStreams } from './desk-streams.ts';
import { freeIfDone } from './free-desk.ts';
import { later } from './later.ts';

export interface GiveBackNeeds {
  readonly streams: DeskStreams;
  readonly rules: ShiftRules;
  readonly now: () => number;
  readonly customerOf: (incident: string) => string | undefined;
}

/** Carries out what a process ordered; a refusal means the incident moved on meanwhile. Position of the append, if any. */
export const carryOut = async (
  { streams, now, customerOf }: GiveBackNeeds,
  { incident, commandId, command }: IncidentOrder,
  cause: string,
): Promise<Position | null> => {
  const done = await streams.toIncident(incident, command, byDispatcher(commandId, cause, now(), customerOf(incident)));
  return done.ok ? done.position : null;
};

/**
 * Not this one, and why. Declining the chosen incident gives its companions back too; the person stays ready unless they leave.
 * Past the day's limit the shift lead is told. The incident says first whether work has begun, which ends declining.
 */
export const decline = async (
  needs: GiveBackNeeds,
  person: string,
  { incident, reason, leave }: Declined,
  context: CommandContext,
): Promise<HandOutOutcome> => {
  const { streams, rules, now, customerOf } = needs;
  const { hand } = await streams.desk(person);
  const cause = context.commandId;
  const giveBack = (id: string): Promise<Handled<IncidentRejection>> =>
    streams.toIncident(
      id,
      { kind: 'ReturnUnstarted', from: person, why: 'declined', reason, at: now() },
      byDispatcher(`decline:${cause}:${id}`, cause, now(), customerOf(id)),
    );
  // Of what is not in this hand nothing is asked and nothing told.
  const goesBack = goingWith(hand, incident);
  const begun = await begunAmong(streams, person, goesBack);
  if (begun) return begun;
  for (const id of goesBack) {
    const returned = await giveBack(id);
    if (id === incident && !returned.ok && returned.why === 'rejected' && returned.rejection.code === 'already-started')
      return returned;
  }
  const declined = await streams.toDesk(person, { kind: 'Decline', incident, reason, leave, at: context.at }, context);
  if (!declined.ok) return declined;
  const [event] = declined.events;
  const tellLead = event?.type === 'IncidentDeclined' ? onDecline(person, event, rules) : null;
  const told = tellLead && (await carryOut(needs, tellLead, cause));
  const freed = await freeIfDone(streams, person, now);
  return { ...declined, position: [told, freed].reduce(later, declined.position) };
};

/** Declining the chosen one would give back begun work beside it: then nothing is declined. */
const begunAmong = async (
  streams: DeskStreams,
  person: string,
  incidents: readonly string[],
): Promise<HandOutOutcome | undefined> => {
  for (const { incident, revision } of await Promise.all(incidents.map((id) => streams.incident(id)))) {
    const isTheirs = incident?.standing.holder == null || incident.standing.holder === person;
    if (incident && isTheirs && isBegun(incident))
      return { ok: false, why: 'rejected', rejection: { code: 'already-started' }, revision };
  }
  return undefined;
};

/**
 * A session gone too long gives back what was not begun; nothing is given to the person until they say ready again. `held`
 * is what else is theirs: begun work may have come back from the customer while the desk was free for other work.
 */
export const sessionGone = async (needs: GiveBackNeeds, person: string, held: readonly string[]): Promise<void> => {
  const { streams, now } = needs;
  const desk = await streams.desk(person);
  const at = now();
  const hand = await Promise.all(
    [...new Set([...(desk.hand?.incidents ?? []), ...held])].map(async (incident) => {
      const { state, holder } = (await streams.incident(incident)).incident?.standing ?? {
        state: 'closed',
        holder: null,
      };
      return { incident, state, holder } as const;
    }),
  );
  const cause = `gone:${person}:${at}`;
  for (const order of afterSessionGone({ person, hand }, at)) await carryOut(needs, order, cause);
  await freeIfDone(streams, person, now);
  await streams.toDesk(person, leaveDesk(at), byDispatcher(cause, cause, at));
};

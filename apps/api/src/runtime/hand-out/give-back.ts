import type { CommandContext, Position } from '@watchfloor/event-store-port';
import type { ShiftRules } from '@watchfloor/policy';
import { afterSessionGone, leaveDesk, onDecline, type IncidentOrder } from '@watchfloor/processes';
import type { HandOutOutcome } from '../ports.ts';
import { byDispatcher, type DeskStreams } from './desk-streams.ts';
import { freeIfDone } from './free-desk.ts';

export interface GiveBackNeeds {
  readonly streams: DeskStreams;
  readonly rules: ShiftRules;
  readonly now: () => number;
  readonly customerOf: (incident: string) => string | undefined;
}

/** Carries out what a process ordered; a refusal means the incident moved on meanwhile. Position of the append, if any. */
const carryOut = async (
  { streams, now, customerOf }: GiveBackNeeds,
  { incident, commandId, command }: IncidentOrder,
  cause: string,
): Promise<Position | null> => {
  const done = await streams.toIncident(incident, command, byDispatcher(commandId, cause, now(), customerOf(incident)));
  return done.ok ? done.position : null;
};

/**
 * Not this one, and why. Declining the chosen incident gives its companions back too; the person stays ready. Past the
 * day's limit the shift lead is told.
 */
export const decline = async (
  needs: GiveBackNeeds,
  person: string,
  incident: string,
  reason: string,
  context: CommandContext,
): Promise<HandOutOutcome> => {
  const { streams, rules, now } = needs;
  const { desk } = await streams.desk(person);
  const declined = await streams.toDesk(person, { kind: 'Decline', incident, reason, at: context.at }, context);
  if (!declined.ok) return declined;
  const hand = desk.hand?.incidents ?? [incident];
  const cause = context.commandId;
  const orders = (hand[0] === incident ? hand : [incident]).map((id): IncidentOrder => ({
    incident: id,
    commandId: `decline:${cause}:${id}`,
    command: { kind: 'ReturnUnstarted', from: person, why: 'declined', reason, at: now() },
  }));
  const [event] = declined.events;
  const tellLead = event?.type === 'IncidentDeclined' ? onDecline(person, event, rules) : null;
  let { position } = declined;
  for (const order of tellLead ? [...orders, tellLead] : orders)
    position = (await carryOut(needs, order, cause)) ?? position;
  return { ...declined, position };
};

/** A session gone too long gives back what was not begun; nothing is given to the person until they say ready again. */
export const sessionGone = async (needs: GiveBackNeeds, person: string, lastSeenAt: number): Promise<void> => {
  const { streams, now } = needs;
  const { desk } = await streams.desk(person);
  const hand = await Promise.all(
    (desk.hand?.incidents ?? []).map(async (incident) => {
      const { state, holder } = (await streams.incident(incident)).incident?.standing ?? {
        state: 'closed',
        holder: null,
      };
      return { incident, state, holder } as const;
    }),
  );
  const cause = `gone:${person}:${lastSeenAt}`;
  for (const order of afterSessionGone({ person, lastSeenAt, hand }, now())) await carryOut(needs, order, cause);
  await freeIfDone(streams, person, now);
  await streams.toDesk(person, leaveDesk(now()), byDispatcher(cause, cause, now()));
};

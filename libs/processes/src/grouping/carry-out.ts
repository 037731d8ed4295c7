import type { Alert, IncidentRegistered } from '@watchfloor/events';
import { absorb, openGroup } from './group.ts';
import { ordinalsOf, type Chunk, type Grouped } from './grouped.ts';

/** An incident to append under its derived id, with NO_STREAM: appending it again changes nothing. */
export interface Registration {
  readonly incident: string;
  readonly customer: string;
  /** Position of the chunk that holds its first alert. */
  readonly position: string;
  readonly event: IncidentRegistered;
}

/** What cannot be read off the decision: when it is carried out (ms), and the SLA policy in force. */
export interface CarryOutContext {
  readonly at: number;
  readonly slaPolicy: number;
}

/**
 * What a recorded decision asks for, from the record and its chunks alone, so that carrying out again after a crash asks
 * for the same. Joined and quietly counted alerts are told by summaries (`dueSummaries`); a new incident carries its own.
 */
export const carryOut = (
  grouped: Pick<Grouped, 'chunks' | 'incidents'>,
  chunks: readonly Chunk[],
  context: CarryOutContext,
): readonly Registration[] => {
  const members = membersOf(grouped, chunks);
  return grouped.incidents.flatMap((decided, ordinal) => {
    const first = members.get(ordinal)?.[0];
    if (decided.decision !== 'opened' || !first) return [];
    const { chunk, alert } = first;
    const at = Math.min(alert.at, chunk.receivedAt);
    const group = openGroup(decided.incident, 0, chunk.customer, alert, at, { at, restMs: 0 });
    for (const member of members.get(ordinal) ?? []) absorb(group, member.alert, at);
    return {
      incident: decided.incident,
      customer: chunk.customer,
      position: chunk.position,
      event: {
        type: 'IncidentRegistered',
        data: {
          origin: 'alerts',
          customer: chunk.customer,
          scenario: alert.scenario,
          title: alert.title,
          severity: group.severity,
          entity: alert.entity,
          registeredAt: chunk.receivedAt,
          at: context.at,
          observables: [...group.observables.values()],
          alerts: decided.count,
          ...(alert.link !== undefined && { link: alert.link }),
          ...(decided.previous !== undefined && { previous: decided.previous }),
          reason: decided.reason,
          slaPolicy: context.slaPolicy,
          restricted: false,
        },
      },
    };
  });
};

interface Member {
  readonly chunk: Chunk;
  readonly alert: Alert;
}

const membersOf = (grouped: Pick<Grouped, 'chunks'>, chunks: readonly Chunk[]): Map<number, Member[]> => {
  const byEvent = new Map(chunks.map((chunk) => [chunk.event, chunk]));
  const members = new Map<number, Member[]>();
  for (const { event, runs } of grouped.chunks) {
    const chunk = byEvent.get(event);
    if (!chunk) throw new Error(`the chunk ${event} of a grouping decision is not at hand`);
    for (const [index, ordinal] of ordinalsOf(runs).entries()) {
      const alert = chunk.alerts[index];
      if (ordinal === -1 || !alert) continue;
      const list = members.get(ordinal);
      if (list) list.push({ chunk, alert });
      else members.set(ordinal, [{ chunk, alert }]);
    }
  }
  return members;
};

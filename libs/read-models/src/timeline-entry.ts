import type { Projected } from './projection.ts';
import type { IncidentEvent } from './streams.ts';

/** One row of an incident's timeline before its names are looked up: what happened and what there is to say about it. */
export interface TimelineFact {
  readonly kind: TimelineKind;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** Longer text (Markdown): a note, an answer, a packet. */
  readonly text: string | null;
}

/** As the API contract names them; the console has one presenter per kind. */
export type TimelineKind =
  | 'registered'
  | 'alerts-joined'
  | 'alerts-quiet'
  | 'given'
  | 'returned'
  | 'started'
  | 'waiting'
  | 'waiting-ended'
  | 'confirmed'
  | 'refuted'
  | 'answered'
  | 'closed'
  | 'escalated'
  | 'handed-back'
  | 'reopened'
  | 'severity-changed'
  | 'observable-added'
  | 'observable-removed'
  | 'note'
  | 'sla-warned'
  | 'sla-breached'
  | 'lead-told';

type DataOf<Type extends IncidentEvent['type']> = Extract<IncidentEvent, { type: Type }>['data'];

const fact = (kind: TimelineKind, params: TimelineFact['params'] = {}, text: string | null = null): TimelineFact => ({
  kind,
  params,
  text,
});

const list = (items: readonly string[]): string => items.map((item) => `\n- ${item}`).join('');

/** Total: a new incident event fails to compile here until somebody says how the timeline tells it. */
const facts: { readonly [Type in IncidentEvent['type']]: (data: DataOf<Type>) => TimelineFact } = {
  IncidentRegistered: (data) =>
    fact(
      'registered',
      { origin: data.origin, severity: data.severity, alerts: data.alerts, reason: data.reason },
      data.report ?? null,
    ),
  AlertsJoined: (data) => fact('alerts-joined', { total: data.total, severity: data.severity, lastAt: data.lastAt }),
  AlertsCountedQuietly: (data) => fact('alerts-quiet', { total: data.total, lastAt: data.lastAt }),
  IncidentGiven: (data) =>
    fact('given', {
      to: data.to,
      startBy: data.startBy,
      because: data.because,
      ...(data.rank && { place: data.rank.place, open: data.rank.open, score: data.rank.score }),
      ...(data.companionOf !== undefined && { companionOf: data.companionOf }),
      ...(data.by !== 'order' && { lead: data.by.lead, reason: data.by.reason }),
    }),
  IncidentReturned: (data) => fact('returned', { from: data.from, why: data.why }, data.reason ?? null),
  WorkStarted: (data) => fact('started', { by: data.by }),
  WaitingStarted: (data) => fact('waiting', { by: data.by }, data.question),
  WaitingEnded: (data) => fact('waiting-ended', { by: data.by }, data.reply || null),
  IncidentConfirmed: (data) => fact('confirmed', { by: data.by }, data.reason || null),
  IncidentRefuted: (data) => fact('refuted', { by: data.by }, data.reason),
  CustomerAnswered: (data) =>
    fact(
      'answered',
      { by: data.by, recommendations: data.recommendations.length },
      `${data.text}${data.recommendations.length > 0 ? `\n${list(data.recommendations)}` : ''}`,
    ),
  IncidentClosed: (data) =>
    fact(
      'closed',
      {
        by: data.by,
        verdict: data.verdict,
        classification: data.classification,
        ...(data.notTold !== undefined && { notTold: data.notTold }),
      },
      data.summary || null,
    ),
  IncidentEscalated: (data) =>
    fact(
      'escalated',
      {
        by: data.by,
        to: data.to,
        ...(data.speciality !== undefined && { speciality: data.speciality }),
        checked: data.packet.checked,
        ruledOut: data.packet.ruledOut,
      },
      data.packet.hypothesis,
    ),
  IncidentHandedBack: (data) => fact('handed-back', { by: data.by, to: data.to }, data.reason),
  IncidentReopened: (data) => fact('reopened', { cycle: data.cycle }, data.reason),
  SeverityChanged: (data) => fact('severity-changed', { by: data.by, from: data.from, to: data.to }, data.reason),
  ObservableAdded: (data) =>
    fact('observable-added', { by: data.by, kind: data.observable.kind, value: data.observable.value }),
  ObservableRemoved: (data) =>
    fact('observable-removed', { by: data.by, kind: data.observable.kind, value: data.observable.value }),
  NoteAdded: (data) => fact('note', { by: data.by, note: data.note }, data.text),
  SlaWarned: (data) => fact('sla-warned', { metric: data.metric, cycle: data.cycle, dueAt: data.dueAt }),
  SlaBreached: (data) => fact('sla-breached', { metric: data.metric, cycle: data.cycle, dueAt: data.dueAt }),
  LeadTold: (data) =>
    fact('lead-told', { about: data.about, ...(data.person !== undefined && { person: data.person }) }),
};

/** Who did it, from the event itself where it says so: a lead's or a process's command may record somebody's act. */
export const actorOf = ({ data, metadata }: Projected<IncidentEvent>): string | null => {
  if ('by' in data && typeof data.by === 'string' && data.by !== 'order') return data.by;
  return metadata.actor.startsWith('system:') ? null : metadata.actor;
};

export const timelineFact = (event: IncidentEvent): TimelineFact => {
  const entry = (facts[event.type] as (data: IncidentEvent['data']) => TimelineFact)(event.data);
  if (!('lead' in event.data) || event.data.lead === undefined) return entry;
  return { ...entry, params: { ...entry.params, leadReason: event.data.lead.reason } };
};

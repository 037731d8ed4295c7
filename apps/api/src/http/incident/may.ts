import type { routes } from '@watchfloor/api-contract';
import type { Incident, IncidentCommand, incidentDecider } from '@watchfloor/domain-incident';
import type { SignedIn } from '../../runtime/ports/reader.ts';
import type { Act } from './incident-acts.ts';

type Verb = Exclude<
  keyof typeof routes.incident,
  'page' | 'alerts' | 'closed' | 'register' | 'readDraft' | 'saveDraft'
>;

const words = 'x';
const packet = { checked: words, ruledOut: words, hypothesis: words };
const seen = { kind: 'domain', value: 'never-seen.example' } as const;

/** One command per verb, as its form would send it. A new route of an incident fails to compile until it has one. */
const tried: Record<Verb, (act: Act, incident: Incident) => IncidentCommand> = {
  start: ({ by, at }) => ({ kind: 'Start', by, at }),
  await: (act) => ({ kind: 'Wait', ...act, question: words }),
  resume: (act) => ({ kind: 'Resume', ...act, reply: '' }),
  confirm: (act) => ({ kind: 'Confirm', ...act, reason: '' }),
  refute: (act) => ({ kind: 'Refute', ...act, reason: words }),
  answer: (act) => ({ kind: 'Answer', ...act, text: words, recommendations: [] }),
  close: (act, { standing }) => ({
    kind: 'Close',
    ...act,
    verdict: 'undetermined',
    classification: words,
    summary: '',
    ...(standing.state !== 'answered' && { notTold: words }),
  }),
  escalate: (act, { standing }) => ({
    kind: 'Escalate',
    ...act,
    to: standing.tier === 'forensics' ? 'L3' : 'forensics',
    packet,
  }),
  handBack: (act) => ({ kind: 'HandBack', ...act, to: 'L1', reason: words }),
  release: (act) => ({ kind: 'Release', ...act, reason: words }),
  reopen: ({ by, at }) => ({ kind: 'Reopen', by, at, reason: words }),
  severity: (act, { clocks }) => ({
    kind: 'ChangeSeverity',
    ...act,
    severity: clocks.severity === 'low' ? 'high' : 'low',
    reason: words,
  }),
  addObservable: (act) => ({ kind: 'AddObservable', ...act, observable: seen }),
  removeObservable: (act, { observables: [first = seen] }) => ({ kind: 'RemoveObservable', ...act, observable: first }),
  note: ({ by, at }) => ({ kind: 'Note', by, at, note: words, text: words, mentions: [] }),
  assign: ({ by, at }) => ({ kind: 'Assign', by, at, to: '?', request: '?', reason: words, startBy: at }),
};

const needs: Partial<Record<Verb, 'incident.note' | 'shift.lead'>> = { note: 'incident.note', assign: 'shift.lead' };

/** The verbs this reader may use now, asked of the decider itself: a button that shows is a command that is taken. */
export const mayNow = (
  { decide }: ReturnType<typeof incidentDecider>,
  incident: Incident,
  { person, permissions }: SignedIn,
  at: number,
): Verb[] => {
  const lead = permissions.has('shift.lead') ? { lead: { reason: words } } : {};
  return (Object.keys(tried) as Verb[]).filter((verb) => {
    if (!permissions.has(needs[verb] ?? 'incident.work')) return false;
    return decide(tried[verb]({ by: person.id, at, ...lead }, incident), incident).ok;
  });
};

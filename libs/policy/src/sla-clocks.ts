import type { EventsOf, Metric, SlaPolicy } from '@watchfloor/events';
import { slaClassOf, withJoined, type SeverityView } from './severity.ts';
import { pauseClock, resumeClock, retarget, runOn, startClock, stopClock, type SlaClock } from './sla-clock.ts';

type IncidentEvent = EventsOf<'incident'>;
export type SlaPolicyOf = (version: number) => SlaPolicy;

/** Both clocks of an incident in its present reopen cycle; JSON-safe, so that a read model may keep it in a row. */
export interface Clocks extends SeverityView {
  /** The version in force at registration; it judges the incident for ever. */
  readonly slaPolicy: number;
  readonly cycle: number;
  readonly reaction: SlaClock;
  /** Null until work starts. */
  readonly analysis: SlaClock | null;
  /** Work was passed on with its packet, so the start behind it was real and later returns do not void it. */
  readonly startKept: boolean;
  /** How long the customer was waited for since the start that stopped the reaction clock, in ms. */
  readonly waitedMs: number;
  readonly warned: readonly Metric[];
  readonly breached: readonly Metric[];
}

const begin = (
  { severity, alertSeverity }: SeverityView,
  slaPolicy: number,
  cycle: number,
  at: number,
  policyOf: SlaPolicyOf,
): Clocks => ({
  severity,
  alertSeverity,
  slaPolicy,
  cycle,
  reaction: startClock('reaction', cycle, at, policyOf(slaPolicy).targetMs.reaction[slaClassOf(severity)]),
  analysis: null,
  startKept: false,
  waitedMs: 0,
  warned: [],
  breached: [],
});

const stopBoth = (clocks: Clocks, at: number): Clocks => ({
  ...clocks,
  reaction: stopClock(clocks.reaction, at, clocks.breached.includes('reaction')),
  analysis: clocks.analysis && stopClock(clocks.analysis, at, clocks.breached.includes('analysis')),
});

/** A target once missed is the one it was missed by: a milder severity afterwards does not change the figures. */
const underTarget = (clocks: Clocks, clock: SlaClock, policyOf: SlaPolicyOf): SlaClock =>
  clocks.breached.includes(clock.metric)
    ? clock
    : retarget(clock, policyOf(clocks.slaPolicy).targetMs[clock.metric][slaClassOf(clocks.severity)]);

const judged = (before: Clocks, view: SeverityView, policyOf: SlaPolicyOf): Clocks => {
  const clocks = { ...before, severity: view.severity, alertSeverity: view.alertSeverity };
  return {
    ...clocks,
    reaction: underTarget(clocks, clocks.reaction, policyOf),
    analysis: clocks.analysis && underTarget(clocks, clocks.analysis, policyOf),
  };
};

const started = (clocks: Clocks, at: number, policyOf: SlaPolicyOf): Clocks => ({
  ...clocks,
  waitedMs: clocks.reaction.stoppedAt === null ? 0 : clocks.waitedMs,
  reaction: stopClock(clocks.reaction, at, clocks.breached.includes('reaction')),
  analysis:
    clocks.analysis ??
    startClock('analysis', clocks.cycle, at, policyOf(clocks.slaPolicy).targetMs.analysis[slaClassOf(clocks.severity)]),
});

const waitedFor = (clocks: Clocks, at: number): Clocks => {
  const since = clocks.analysis?.pausedSince ?? at;
  return {
    ...clocks,
    waitedMs: clocks.waitedMs + Math.max(0, at - since),
    analysis: clocks.analysis && resumeClock(clocks.analysis, at),
  };
};

/** What was said of the analysis clock is said once a cycle; so the clock that it was said of goes on to the answer. */
const isSpokenOf = ({ warned, breached }: Clocks): boolean =>
  warned.includes('analysis') || breached.includes('analysis');

const returned = (clocks: Clocks, at: number, policyOf: SlaPolicyOf): Clocks => {
  if (clocks.startKept || clocks.reaction.stoppedAt === null) return clocks;
  return {
    ...clocks,
    reaction: underTarget(clocks, runOn(clocks.reaction, at, clocks.waitedMs), policyOf),
    analysis: isSpokenOf(clocks) ? clocks.analysis : null,
  };
};

/**
 * The SLA rules as one fold, the same for deciding and for reading. Reaction: registered → work started. Analysis: first
 * start → answered, or closed with the reason why nobody is told. A return voids the start, but neither a warning nor a
 * breach that was recorded; an escalation keeps it, and the analysis clock runs on at the next tier. Null until the incident is registered.
 */
export const evolveClocks = (clocks: Clocks | null, event: IncidentEvent, policyOf: SlaPolicyOf): Clocks | null => {
  if (event.type === 'IncidentRegistered') {
    const { severity, slaPolicy, registeredAt } = event.data;
    return begin({ severity, alertSeverity: severity }, slaPolicy, 0, registeredAt, policyOf);
  }
  if (clocks === null) return null;
  switch (event.type) {
    case 'WorkStarted':
      return started(clocks, event.data.at, policyOf);
    case 'IncidentReturned':
      return returned(clocks, event.data.at, policyOf);
    case 'IncidentEscalated':
      return { ...clocks, startKept: true };
    case 'WaitingStarted':
      return { ...clocks, analysis: clocks.analysis && pauseClock(clocks.analysis, event.data.at) };
    case 'WaitingEnded':
      return waitedFor(clocks, event.data.at);
    case 'CustomerAnswered':
    case 'IncidentClosed':
      return stopBoth(clocks, event.data.at);
    case 'IncidentReopened':
      return begin(clocks, clocks.slaPolicy, event.data.cycle, event.data.at, policyOf);
    case 'SeverityChanged':
      return judged(clocks, { ...clocks, severity: event.data.to }, policyOf);
    case 'AlertsJoined':
      return judged(clocks, withJoined(clocks, event.data.severity), policyOf);
    case 'SlaWarned':
      return event.data.cycle === clocks.cycle ? { ...clocks, warned: [...clocks.warned, event.data.metric] } : clocks;
    case 'SlaBreached':
      return event.data.cycle === clocks.cycle
        ? { ...clocks, breached: [...clocks.breached, event.data.metric] }
        : clocks;
    case 'AlertsCountedQuietly':
    case 'IncidentGiven':
    case 'IncidentConfirmed':
    case 'IncidentRefuted':
    case 'IncidentHandedBack':
    case 'ObservableAdded':
    case 'ObservableRemoved':
    case 'NoteAdded':
    case 'LeadTold':
      return clocks;
  }
};

/** The clock people look at: reaction until work starts, then analysis; null once both have stopped. */
export const currentClock = (clocks: Clocks): SlaClock | null => {
  if (clocks.reaction.stoppedAt === null) return clocks.reaction;
  return clocks.analysis?.stoppedAt === null ? clocks.analysis : null;
};

import { defaultSlaPolicy, IncidentRegistered, type EventsOf, type SlaPolicy } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { isOverdue, usedAt } from './sla-clock.ts';
import { currentClock, evolveClocks, type Clocks } from './sla-clocks.ts';

type IncidentEvent = EventsOf<'incident'>;

const min = (n: number) => n * 60_000;
const by = 'per-1';
const packet = { checked: 'sign-ins', ruledOut: 'travel', hypothesis: 'stolen token' };
const stricter: SlaPolicy = {
  ...defaultSlaPolicy,
  targetMs: { ...defaultSlaPolicy.targetMs, reaction: { critical: 1, normal: 2 } },
};
const policyOf = (version: number) => (version === 1 ? defaultSlaPolicy : stricter);

const registered = (over: Partial<IncidentRegistered['data']> = {}): IncidentEvent => ({
  type: 'IncidentRegistered',
  data: { ...IncidentRegistered.example, severity: 'high', registeredAt: 0, at: min(1), slaPolicy: 1, ...over },
});
const started = (at: number, who = by): IncidentEvent => ({ type: 'WorkStarted', data: { by: who, at } });
const returned = (at: number): IncidentEvent => ({
  type: 'IncidentReturned',
  data: { from: by, why: 'handed back', at },
});
const waiting = (at: number): IncidentEvent => ({ type: 'WaitingStarted', data: { by, question: '?', at } });
const resumed = (at: number): IncidentEvent => ({ type: 'WaitingEnded', data: { by, reply: '', at } });
const answered = (at: number): IncidentEvent => ({
  type: 'CustomerAnswered',
  data: { by, text: 'Rotate it.', recommendations: [], at },
});
const closed = (at: number): IncidentEvent => ({
  type: 'IncidentClosed',
  data: { by, verdict: 'false positive', classification: 'test', summary: '', notTold: 'nothing happened', at },
});
const escalated = (at: number): IncidentEvent => ({ type: 'IncidentEscalated', data: { by, to: 'L2', packet, at } });
const judged = (to: 'critical' | 'low', at: number): IncidentEvent => ({
  type: 'SeverityChanged',
  data: { by, from: 'high', to, reason: 'payment host', at },
});
const breached = (metric: 'reaction' | 'analysis', cycle: number, at: number): IncidentEvent => ({
  type: 'SlaBreached',
  data: { metric, cycle, dueAt: at, at },
});

const after = (...events: IncidentEvent[]): Clocks => {
  const clocks = events.reduce<Clocks | null>((state, event) => evolveClocks(state, event, policyOf), null);
  if (clocks === null) throw new Error('not registered');
  return clocks;
};

describe('the reaction clock', () => {
  it('runs from registration, the time of the call, until work starts', () => {
    expect(after(registered()).reaction).toMatchObject({ state: 'running', startedAt: 0, targetMs: min(30) });
    expect(after(registered(), started(min(10))).reaction).toMatchObject({ state: 'met', usedMs: min(10) });
  });

  it('has the shorter target when the incident is critical', () => {
    expect(after(registered({ severity: 'critical' })).reaction.targetMs).toBe(min(20));
  });

  it('runs on from registration as if never started when the incident is given back', () => {
    const clocks = after(registered(), started(min(1)), returned(min(25)));
    expect(usedAt(clocks.reaction, min(26))).toBe(min(26));
    expect(clocks.reaction).toMatchObject({ state: 'running', stoppedAt: null });
    expect(clocks.analysis).toBeNull();
  });

  it('is not touched by giving back what was never started', () => {
    const before = after(registered());
    expect(evolveClocks(before, returned(min(5)), policyOf)).toEqual(before);
  });

  it('does not start again at the tier an incident is escalated to', () => {
    const clocks = after(registered(), started(min(10)), escalated(min(20)), started(min(30), 'per-2'));
    expect(clocks.reaction).toMatchObject({ state: 'met', usedMs: min(10) });
  });
});

describe('the analysis clock', () => {
  it('runs from the first start until the customer is answered', () => {
    expect(after(registered()).analysis).toBeNull();
    const clocks = after(registered(), started(min(10)), answered(min(40)));
    expect(clocks.analysis).toMatchObject({ state: 'met', usedMs: min(30), targetMs: min(60), stoppedAt: min(40) });
  });

  it('stops at closing when nobody is told, and not again when somebody was', () => {
    expect(after(registered(), started(0), closed(min(61))).analysis).toMatchObject({ state: 'missed' });
    expect(after(registered(), started(0), answered(min(5)), closed(min(90))).analysis).toMatchObject({
      usedMs: min(5),
      state: 'met',
    });
  });

  it('pauses while the customer is waited for', () => {
    const clocks = after(registered(), started(0), waiting(min(10)));
    expect(clocks.analysis).toMatchObject({ state: 'paused', usedMs: min(10) });
    const later = after(registered(), started(0), waiting(min(10)), resumed(min(500)), answered(min(510)));
    expect(later.analysis).toMatchObject({ state: 'met', usedMs: min(20) });
  });

  it('runs on at the tier an incident is escalated to, also when that tier gives it back unbegun or begun', () => {
    const there = after(registered(), started(0), escalated(min(20)));
    expect(there.analysis).toMatchObject({ state: 'running', startedAt: 0 });
    const back = after(registered(), started(0), escalated(min(20)), started(min(25), 'per-2'), returned(min(30)));
    expect(back.analysis).toMatchObject({ state: 'running', startedAt: 0 });
    expect(back.reaction.state).toBe('met');
  });

  it('is handed back to first line running', () => {
    const handedBack: IncidentEvent = {
      type: 'IncidentHandedBack',
      data: { by, to: 'L1', reason: 'typical', at: min(9) },
    };
    expect(after(registered(), started(0), escalated(min(5)), handedBack).analysis?.state).toBe('running');
  });
});

describe('a change of severity', () => {
  it('changes the target of the clock that runs and not of one that stopped', () => {
    expect(after(registered(), judged('critical', min(5))).reaction.targetMs).toBe(min(20));
    const clocks = after(registered(), started(min(10)), judged('critical', min(15)));
    expect(clocks.reaction.targetMs).toBe(min(30));
    expect(clocks.analysis?.targetMs).toBe(min(40));
  });

  it('counts for a reaction clock that a void start sets running again', () => {
    const clocks = after(registered(), started(min(1)), judged('critical', min(2)), returned(min(3)));
    expect(clocks.reaction.targetMs).toBe(min(20));
  });

  it('comes with alerts that are worse than all before', () => {
    const joined: IncidentEvent = {
      type: 'AlertsJoined',
      data: { total: 2, firstAt: 0, lastAt: 1, at: 1, severity: 'critical', observables: [], observablesLeftOut: 0 },
    };
    expect(after(registered(), joined)).toMatchObject({ severity: 'critical', reaction: { targetMs: min(20) } });
    expect(after(registered({ severity: 'critical' }), judged('low', 1), joined).severity).toBe('low');
  });
});

describe('a reopened incident', () => {
  const reopened: IncidentEvent = {
    type: 'IncidentReopened',
    data: { by, reason: 'it came back', cycle: 1, at: min(99) },
  };

  it('starts both clocks in a new cycle, at the reopening, under the policy it was registered with', () => {
    const clocks = after(registered({ slaPolicy: 2 }), started(0), closed(min(5)), reopened);
    expect(clocks).toMatchObject({ cycle: 1, analysis: null, slaPolicy: 2, breached: [], warned: [] });
    expect(clocks.reaction).toMatchObject({ startedAt: min(99), targetMs: 2, cycle: 1, state: 'running' });
    expect(evolveClocks(clocks, started(min(100)), policyOf)?.analysis).toMatchObject({
      cycle: 1,
      startedAt: min(100),
    });
  });

  it('voids a start of the new cycle again, although the old one was escalated', () => {
    const again = [registered(), started(0), escalated(1), started(2), closed(3), reopened, started(min(100))];
    expect(after(...again, returned(min(101))).analysis).toBeNull();
  });
});

describe('what the timers recorded', () => {
  it('is kept per cycle, and late news of an earlier cycle is not this one’s', () => {
    const warned: IncidentEvent = { type: 'SlaWarned', data: { metric: 'reaction', cycle: 0, dueAt: 1, at: 1 } };
    expect(after(registered(), warned, breached('reaction', 0, 5))).toMatchObject({
      warned: ['reaction'],
      breached: ['reaction'],
    });
    expect(after(registered(), breached('reaction', 7, 5)).breached).toEqual([]);
  });

  it('makes a target missed, by the figures it was missed by, even if severity sank before work started', () => {
    const clocks = after(
      registered({ severity: 'critical' }),
      breached('reaction', 0, min(20)),
      judged('low', min(21)),
      started(min(22)),
    );
    expect(clocks.reaction).toMatchObject({ state: 'missed', usedMs: min(22), targetMs: min(20) });
  });
});

describe('a void start of which something was recorded', () => {
  const warned = (at: number): IncidentEvent => ({
    type: 'SlaWarned',
    data: { metric: 'analysis', cycle: 0, dueAt: min(60), at },
  });
  const next = (at: number) => started(min(at), 'per-2');

  it('stays missed with figures that say so, however fast the next one answers', () => {
    const late = [registered(), started(0), warned(min(45)), breached('analysis', 0, min(60)), returned(min(62))];
    expect(after(...late).reaction).toMatchObject({ state: 'running', stoppedAt: null });
    const clocks = after(...late, breached('reaction', 0, min(62)), next(64), answered(min(69)));
    expect(clocks.analysis).toMatchObject({ state: 'missed', startedAt: 0, usedMs: min(69), targetMs: min(60) });
    expect(clocks.reaction).toMatchObject({ state: 'missed', usedMs: min(64), targetMs: min(30) });
  });

  it('leaves the clock that was warned of running for whoever is next, so that its breach is still to come', () => {
    const clocks = after(registered(), started(0), warned(min(45)), returned(min(46)), next(47));
    expect(clocks).toMatchObject({ warned: ['analysis'], breached: [] });
    expect(clocks.analysis && isOverdue(clocks.analysis, min(60))).toBe(true);
  });

  it('is void altogether when nothing was recorded: the next start has the whole target', () => {
    expect(after(registered(), started(0), returned(min(44)), next(50)).analysis).toMatchObject({
      startedAt: min(50),
      usedMs: 0,
      state: 'running',
    });
  });

  it('never counts waiting for the customer as reaction, and keeps the work done on it, when a lead takes it away', () => {
    const clocks = after(
      ...[registered(), started(min(2)), warned(min(47)), waiting(min(48)), resumed(min(648))],
      ...[waiting(min(648)), resumed(min(1248)), returned(min(1248))],
    );
    expect(usedAt(clocks.reaction, min(1249))).toBe(min(49));
    expect(clocks.analysis && usedAt(clocks.analysis, min(1249))).toBe(min(47));
  });

  it('counts each waiting once, also when several starts were void', () => {
    const once = [started(min(1)), waiting(min(2)), resumed(min(502)), returned(min(503))];
    const twice = [next(504), waiting(min(505)), resumed(min(605)), returned(min(606)), returned(min(606))];
    expect(usedAt(after(registered(), ...once, ...twice).reaction, min(610))).toBe(min(10));
  });
});

describe('the clock people look at', () => {
  it('is reaction, then analysis running or paused, then none', () => {
    expect(currentClock(after(registered()))?.metric).toBe('reaction');
    expect(currentClock(after(registered(), started(1)))?.metric).toBe('analysis');
    expect(currentClock(after(registered(), started(1), waiting(2)))?.state).toBe('paused');
    expect(currentClock(after(registered(), started(1), answered(2)))).toBeNull();
  });

  it('is none before registration', () => {
    expect(evolveClocks(null, started(1), policyOf)).toBeNull();
  });
});

import { defaultSlaPolicy, IncidentGiven, IncidentRegistered } from '@watchfloor/events';
import { incidentDecider, type Incident, type IncidentEvent } from '@watchfloor/domain-incident';
import { fold } from '@watchfloor/kernel';
import type { IncidentDeadline } from '@watchfloor/policy';
import { describe, expect, it } from 'vitest';
import { due } from './no-deadline-passes-unnoticed.ts';

const min = (n: number) => n * 60_000;
const breach: IncidentDeadline = {
  kind: 'breach',
  incident: 'inc-1',
  dueAt: min(30),
  holder: null,
  metric: 'reaction',
  cycle: 0,
};
const warn: IncidentDeadline = { ...breach, kind: 'warn', dueAt: min(22.5) };
const startBy: IncidentDeadline = { kind: 'start-by', incident: 'inc-1', dueAt: min(3), holder: 'per-1' };

describe('what has come due', () => {
  it('is nothing before its time', () => {
    expect(due([breach, warn, startBy], min(3) - 1)).toEqual([]);
  });

  it('becomes one command each, the earliest first, under an id that every node would choose', () => {
    const at = min(30);
    expect(due([breach, warn, startBy], at)).toEqual([
      {
        incident: 'inc-1',
        commandId: `inc-1|start-by|per-1|${min(3)}`,
        command: { kind: 'ReturnUnstarted', from: 'per-1', why: 'not started', at },
      },
      {
        incident: 'inc-1',
        commandId: 'inc-1|warn|reaction|0',
        command: { kind: 'Warn', metric: 'reaction', cycle: 0, at },
      },
      {
        incident: 'inc-1',
        commandId: 'inc-1|breach|reaction|0',
        command: { kind: 'Breach', metric: 'reaction', cycle: 0, at },
      },
    ]);
    expect(due([warn], at)[0]?.commandId).toBe(due([warn], at + 5)[0]?.commandId);
  });

  it('names another id for another cycle and another gift', () => {
    const ids = [breach, { ...breach, cycle: 1 }, startBy, { ...startBy, dueAt: min(9) }].map(
      (one) => due([one], min(99))[0]?.commandId,
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('leaves alone what nobody was given', () => {
    expect(due([{ ...startBy, holder: null }], min(99))).toEqual([]);
  });
});

describe('said to the incident', () => {
  const decider = incidentDecider(() => defaultSlaPolicy);
  const registered: IncidentEvent = {
    type: 'IncidentRegistered',
    data: { ...IncidentRegistered.example, severity: 'high', registeredAt: 0 },
  };
  const given: IncidentEvent = {
    type: 'IncidentGiven',
    data: { ...IncidentGiven.example, to: 'per-1', at: min(1), startBy: min(3) },
  };
  const carriedOut = (incident: Incident | null, deadlines: readonly IncidentDeadline[], now: number) =>
    due(deadlines, now).reduce(
      ({ state, events }, { command }) => {
        const decision = decider.decide(command, state);
        const decided = decision.ok ? decision.value : [];
        return {
          state: decided.reduce(decider.evolve, state),
          events: [...events, ...decided.map(({ type }) => type)],
        };
      },
      { state: incident, events: [] as string[] },
    );

  it('each happens once, however often the timers look', () => {
    const first = carriedOut(fold(decider, [registered, given]), [startBy, warn, breach], min(30));
    expect(first.events).toEqual(['IncidentReturned', 'SlaWarned', 'SlaBreached']);
    expect(carriedOut(first.state, [startBy, warn, breach], min(31)).events).toEqual([]);
  });

  it('is refused where people were faster', () => {
    const started: IncidentEvent = { type: 'WorkStarted', data: { by: 'per-1', at: min(2) } };
    expect(carriedOut(fold(decider, [registered, given, started]), [startBy, warn, breach], min(31)).events).toEqual(
      [],
    );
  });
});

import { definitions, type WatchfloorEvent } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../ledger.ts';
import { checkLog, type Known } from './check-log.ts';
import type { Fact } from './fact.ts';

const example = <Name extends WatchfloorEvent['type']>(type: Name) =>
  definitions.get(type)!.example as Extract<WatchfloorEvent, { type: Name }>['data'];

let made = 0;
const fact = (event: WatchfloorEvent, stream: string, revision = 0, commandId = 'c'): Fact => {
  made += 1;
  return { ...event, id: `e-${made}`, stream, revision, position: `1.${made}`, commandId };
};
const received = (...detectorIds: string[]) => {
  const { alerts, ...rest } = example('AlertsReceived');
  const all = detectorIds.map((detectorId) => ({ ...alerts[0]!, detectorId }));
  return fact({ type: 'AlertsReceived', data: { ...rest, alerts: all } }, `intake-${made}`);
};
const grouped = (chunk: Fact, runs: number[], count: number, revision = 0) => {
  const { incidents, ...rest } = example('AlertsGrouped');
  const chunks = [{ event: chunk.id, position: chunk.position, runs }];
  const data = { ...rest, chunks, incidents: [{ ...incidents[0]!, incident: 'inc-1', count }] };
  return fact({ type: 'AlertsGrouped', data }, 'grouping-main', revision);
};
const registered = () => fact({ type: 'IncidentRegistered', data: example('IncidentRegistered') }, 'incident-inc-1');
const given = (to: string, revision: number) =>
  fact({ type: 'IncidentGiven', data: { ...example('IncidentGiven'), to } }, 'incident-inc-1', revision);

const nothing: Known = { ledger: emptyLedger(), shown: [], overdue: [] };
const violations = async (facts: readonly Fact[], known: Partial<Known> = {}) =>
  (await checkLog(facts, { ...nothing, ...known })).flatMap((finding) => finding.violations);
const posted = (...detectorIds: string[]) => ({
  ledger: { ...emptyLedger(), posts: [{ source: 'src-1', detectorIds }] },
});

describe('Held against the log, an acknowledged alert', () => {
  it('is found where it stands once and was grouped once', async () => {
    const chunk = received('a', 'b');
    const known = { ...posted('a', 'b'), shown: [{ id: 'inc-1', alerts: 2 }] };
    expect(await violations([chunk, grouped(chunk, [0, 2], 2)], known)).toEqual([]);
  });

  it('is missed when it is lost', async () => {
    expect(await violations([], posted('a'))).toEqual(['alert src-1 a is there 0 times']);
  });

  it('is noticed when it stands there twice', async () => {
    const [one, two] = [received('a'), received('a')];
    const facts = [one, two, grouped(one, [0, 1], 1), grouped(two, [-1, 1], 0, 1)];
    expect(await violations(facts, posted('a'))).toContain('alert src-1 a is there 2 times');
  });

  it('must have been put somewhere, and not twice', async () => {
    const chunk = received('a', 'b');
    expect(await violations([chunk])).toEqual([`of 2 alerts of chunk ${chunk.id}, 0 were grouped`]);
    expect(await violations([chunk, grouped(chunk, [0, 2], 2), grouped(chunk, [0, 2], 2, 1)])).toEqual([
      `of 2 alerts of chunk ${chunk.id}, 4 were grouped`,
    ]);
  });

  it('must be in the count that its decision says, and in the one that is shown', async () => {
    const chunk = received('a', 'b');
    expect(await violations([chunk, grouped(chunk, [0, 2], 1)])).toEqual(['inc-1 counts 1, its runs 2']);
    const shown = [{ id: 'inc-1', alerts: 1 }];
    expect(await violations([chunk, grouped(chunk, [0, 2], 2)], { shown })).toEqual([
      'inc-1 shows 1 alerts and holds 2',
    ]);
  });
});

describe('Held against the log, an open incident', () => {
  const joined = (severity: 'high' | 'critical', revision: number) =>
    fact({ type: 'AlertsJoined', data: { ...example('AlertsJoined'), severity } }, 'incident-inc-1', revision);
  const critical = () => {
    const chunk = received('a', 'b');
    if (chunk.type === 'AlertsReceived') chunk.data.alerts[1]!.severity = 'critical';
    return chunk;
  };

  it('was told what its gravest alert said', async () => {
    const chunk = critical();
    const facts = [registered(), chunk, grouped(chunk, [0, 2], 2)];
    const missed = ['incident-inc-1 was told of high and holds an alert that is critical'];
    expect(await violations([...facts, joined('high', 1)])).toEqual(missed);
    expect(await violations([...facts, joined('critical', 1)])).toEqual([]);
    expect(await violations([registered(), chunk, grouped(chunk, [0, 1, -1, 1], 1), joined('high', 1)])).toEqual([]);
  });

  it('is not held to what nobody could be told, once it is closed', async () => {
    const chunk = critical();
    const closed = fact({ type: 'IncidentClosed', data: example('IncidentClosed') }, 'incident-inc-1', 1);
    expect(await violations([registered(), chunk, grouped(chunk, [0, 2], 2), closed])).toEqual([]);
  });
});

describe('Held against the log, work', () => {
  const note = (commandId: string) =>
    fact({ type: 'NoteAdded', data: example('NoteAdded') }, 'incident-inc-1', 1, commandId);

  it('that was acknowledged is in its stream', async () => {
    const commands = [{ stream: 'incident-inc-1', commandId: 'per-1/k', what: 'note' }];
    const known = { ledger: { ...emptyLedger(), commands } };
    expect(await violations([registered(), note('per-1/k')], known)).toEqual([]);
    expect(await violations([registered(), note('other')], known)).toEqual([
      'note per-1/k left nothing in incident-inc-1',
    ]);
  });

  it('that was sent again was not done a second time elsewhere', async () => {
    const commands = [{ stream: 'incident-inc-1', commandId: 'per-1/k', what: 'register by hand' }];
    const again = fact(
      { type: 'IncidentRegistered', data: example('IncidentRegistered') },
      'incident-inc-2',
      0,
      'per-1/k',
    );
    expect(
      await violations([registered(), note('per-1/k'), again], { ledger: { ...emptyLedger(), commands } }),
    ).toEqual(['register by hand per-1/k was done in incident-inc-1 and incident-inc-2']);
  });

  it('is in one hand at a time', async () => {
    expect(await violations([registered(), given('per-1', 1), given('per-2', 2)])).toEqual([
      'incident-inc-1 is held by per-1 and given to per-2',
    ]);
  });

  it('given back may be given to the next', async () => {
    const back = fact({ type: 'IncidentReturned', data: example('IncidentReturned') }, 'incident-inc-1', 2);
    expect(await violations([registered(), given('per-1', 1), back, given('per-2', 3)])).toEqual([]);
  });

  it('that somebody was shown as theirs was given to them', async () => {
    const known = { ledger: { ...emptyLedger(), hands: [{ person: 'per-1', incident: 'inc-1' }] } };
    expect(await violations([registered(), given('per-1', 1)], known)).toEqual([]);
    expect(await violations([registered(), given('per-2', 1)], known)).toEqual([
      'per-1 was shown inc-1, which was never given',
    ]);
  });
});

describe('Held against the log, clocks', () => {
  const breach = (revision: number, cycle = 0) =>
    fact({ type: 'SlaBreached', data: { ...example('SlaBreached'), cycle } }, 'incident-inc-1', revision);

  it('fire once per metric and cycle', async () => {
    expect(await violations([registered(), breach(1), breach(2, 1)])).toEqual([]);
    expect(await violations([registered(), breach(1), breach(2)])).toEqual([
      'SlaBreached of reaction, cycle 0, in incident-inc-1 2 times',
    ]);
  });

  it('fire although nobody was there when they fell due', async () => {
    expect(await violations([registered(), breach(1)], { overdue: ['inc-1'] })).toEqual([]);
    expect(await violations([registered()], { overdue: ['inc-1'] })).toHaveLength(1);
  });
});

describe('Held against the log, a stream', () => {
  it('has no gap', async () => {
    expect(await violations([registered(), given('per-1', 2)])).toEqual(['incident-inc-1 goes from 0 to 2']);
  });

  it('of an incident begins with its registering, once', async () => {
    expect(await violations([given('per-1', 0)])).toEqual(['incident-inc-1 has IncidentGiven at 0']);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accept, reject } from '@watchfloor/kernel';
import { StoreError, type EventLog, type RawRecorded } from './event-log.ts';
import { runUnderLease, type LeaseClock, type LeaseRules } from './lease.ts';
import { openStore } from './open-store.ts';
import { keysInMemory } from './subject-keys.ts';

const RENEW = 1000;
const STALE = 5000;

/** The least that makes a lease: the domain's own rules are specified in the domain. */
const rules: LeaseRules = {
  initial: { holder: null, term: 0 },
  evolve: (_, { type, data }) => ({ holder: type === 'LeaseReleased' ? null : data.holder, term: data.term }),
  decide: (command, { holder, term }) => {
    if (command.kind === 'Take') {
      if (holder !== null && term !== command.staleTerm) return reject('held');
      return accept([{ type: 'LeaseTaken', data: { holder: command.holder, term: term + 1 } }]);
    }
    if (holder !== command.holder || term !== command.term) return reject('lost');
    return accept([{ type: command.kind === 'Renew' ? 'LeaseRenewed' : 'LeaseReleased', data: { holder, term } }]);
  },
};

const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Time that moves only when told to, for every node alike. */
const controlledTime = () => {
  let time = 0;
  const waiting = new Set<{ readonly at: number; readonly wake: () => void }>();
  const advanceTo = async (end: number) => {
    for (;;) {
      await settle();
      const next = [...waiting].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      time = next.at;
      next.wake();
    }
    time = end;
  };
  const clock: LeaseClock = {
    now: () => time,
    wall: () => 1_767_225_600_000 + time,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve();
          return;
        }
        const entry = {
          at: time + ms,
          wake: () => {
            waiting.delete(entry);
            resolve();
          },
        };
        waiting.add(entry);
        signal.addEventListener('abort', entry.wake);
      }),
  };
  return { clock, pass: (ms: number) => advanceTo(time + ms) };
};

interface Line {
  state: 'up' | 'down' | 'frozen';
  readonly thawed: PromiseWithResolvers<undefined>;
}
const lineThatIs = (state: Line['state']): Line => ({ state, thawed: Promise.withResolvers() });

/** One stream that all nodes share; `line` is how a node's connection behaves at the moment. */
const sharedStream = () => {
  const events: RawRecorded[] = [];
  const logFor = (line: Line): EventLog => {
    const reached = async () => {
      if (line.state === 'down') throw new StoreError('unreachable', 'no route');
      // As an adapter does: no answer for long is an unknown outcome.
      if (line.state === 'frozen') await line.thawed.promise;
      if (line.state === 'frozen') throw new StoreError('unknown-outcome', 'no answer');
    };
    return {
      append: async (stream, expected, added) => {
        await reached();
        if (expected !== events.length - 1) return { ok: false, actual: events.length - 1 };
        for (const raw of added)
          events.push({ ...raw, stream, revision: events.length, position: `1.${events.length}` });
        return { ok: true, revision: events.length - 1, position: `1.${events.length - 1}` };
      },
      readStream: async () => {
        await reached();
        return [...events];
      },
      retain: async () => undefined,
    } as Partial<EventLog> as EventLog;
  };
  return { events, logFor };
};

const floor = () => {
  const { clock, pass } = controlledTime();
  const { logFor } = sharedStream();
  const terms: { readonly node: string; readonly term: number; readonly from: number; until: number }[] = [];
  const start = (node: string) => {
    const line = lineThatIs('up');
    const controller = new AbortController();
    const ended = runUnderLease({
      store: openStore(logFor(line), keysInMemory()),
      rules,
      clock,
      newId: randomUUID,
      duty: 'grouping',
      holder: node,
      renewEveryMs: RENEW,
      staleAfterMs: STALE,
      signal: controller.signal,
      whileHeld: (term, lost) =>
        new Promise((resolve) => {
          const held = { node, term, from: clock.now(), until: Infinity };
          terms.push(held);
          lost.addEventListener('abort', () => {
            held.until = clock.now();
            resolve();
          });
        }),
    });
    const stop = async () => {
      controller.abort();
      line.thawed.resolve(undefined);
      await ended;
    };
    return { line, stop };
  };
  const holding = () => terms.filter(({ until }) => until === Infinity).map(({ node }) => node);
  return { start, pass, terms, holding };
};

describe('a duty under a lease', () => {
  it('runs on one node only, for as long as that node lives', async () => {
    const { start, pass, holding, terms } = floor();
    const nodes = [start('a'), start('b'), start('c')];
    await pass(60_000);
    expect(holding()).toEqual(['a']);
    expect(terms).toHaveLength(1);
    await Promise.all(nodes.map(({ stop }) => stop()));
  });

  it.each(['down', 'frozen'] as const)(
    'passes on when the holder finds the store %s, never to two at once',
    async (state) => {
      const { start, pass, holding, terms } = floor();
      const [a, b] = [start('a'), start('b')];
      await pass(3000);
      a.line.state = state;
      await pass(20_000);
      expect(holding()).toEqual(['b']);
      expect(terms.map(({ node, term }) => [node, term])).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      expect(terms[0]?.until).toBeLessThan(terms[1]?.from ?? 0);
      await Promise.all([a.stop(), b.stop()]);
    },
  );

  it('survives a store that is away for less than a renewal is allowed to take', async () => {
    const { start, pass, holding, terms } = floor();
    const [a, b] = [start('a'), start('b')];
    await pass(3000);
    a.line.state = 'down';
    await pass(2500);
    a.line.state = 'up';
    await pass(20_000);
    expect(holding()).toEqual(['a']);
    expect(terms).toHaveLength(1);
    await Promise.all([a.stop(), b.stop()]);
  });

  it('passes on within one beat when the holder leaves in good order', async () => {
    const { start, pass, holding } = floor();
    const [a, b] = [start('a'), start('b')];
    await pass(3000);
    await a.stop();
    await pass(RENEW);
    expect(holding()).toEqual(['b']);
    await b.stop();
  });

  it('fails when the duty itself fails, and leaves the lease to others', async () => {
    const { clock, pass } = controlledTime();
    const { logFor, events } = sharedStream();
    const outcome = runUnderLease({
      store: openStore(logFor(lineThatIs('up')), keysInMemory()),
      rules,
      clock,
      newId: randomUUID,
      duty: 'grouping',
      holder: 'a',
      renewEveryMs: RENEW,
      staleAfterMs: STALE,
      signal: new AbortController().signal,
      whileHeld: async () => {
        throw new Error('grouping cannot go on');
      },
    }).catch((error: unknown) => error);
    await pass(RENEW);
    expect(await outcome).toMatchObject({ message: 'grouping cannot go on' });
    expect(events.map(({ type }) => type)).toEqual(['LeaseTaken', 'LeaseReleased']);
  });
});

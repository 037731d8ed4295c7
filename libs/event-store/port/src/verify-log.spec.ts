import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { EventLog, RawRecorded } from './event-log.ts';
import { openStore } from './open-store.ts';
import { positionAt } from './position.ts';
import { EMPTY_STREAM, type Head } from './recorded.ts';
import { keysInMemory } from './subject-keys.ts';
import { verifyLog, type ReadableLog } from './verify-log.ts';

/** Desks of three people, two events a command, in the order a shift writes them: now one, now the other. */
const writtenLog = async (category = 'desk'): Promise<RawRecorded[]> => {
  const all: RawRecorded[] = [];
  const log = {
    append: async (stream, expected, events) => {
      for (const [index, raw] of events.entries()) {
        all.push({ ...raw, stream, revision: expected + 1 + index, position: positionAt(1, all.length + 1) });
      }
      return { ok: true, revision: expected + events.length, position: positionAt(1, all.length) };
    },
  } as Partial<EventLog> as EventLog;
  const store = openStore(log, keysInMemory());
  const heads = new Map<string, Head>();
  for (let round = 0; round < 30; round++) {
    const stream = `${category}-${round % 3}`;
    const commandId = randomUUID();
    const context = { commandId, correlationId: commandId, causationId: commandId, actor: 'per-1', at: 0 };
    const event = { type: 'LeaseTaken', data: { holder: `${round}`, term: 1 } } as const;
    const appended = await store.append(stream, heads.get(stream) ?? EMPTY_STREAM, [event, event], context);
    if (appended.ok) heads.set(stream, appended.head);
  }
  return all;
};

const readable = (all: readonly RawRecorded[]): ReadableLog => ({
  head: async () => all.at(-1)?.position ?? null,
  readAll: async (after, { limit }) => all.filter(({ position }) => after === null || position > after).slice(0, limit),
  readStream: async (stream, from = 0, limit = Infinity) =>
    all.filter((raw) => raw.stream === stream && raw.revision >= from).slice(0, limit),
});

describe('proving a whole log', () => {
  it.each([50_000, 1, 2])('finds a whole log whole, remembering %i streams', async (remembered) => {
    const progress = vi.fn();
    expect(await verifyLog(readable(await writtenLog()), progress, remembered)).toEqual({
      events: 60,
      fault: undefined,
    });
    expect(progress).toHaveBeenLastCalledWith(60, positionAt(1, 60), positionAt(1, 60));
  });

  it('finds nothing wrong with an empty log', async () => {
    expect(await verifyLog(readable([]), vi.fn())).toEqual({ events: 0, fault: undefined });
  });

  it.each([50_000, 1])(
    'stops at the first bad event in the order of the log, remembering %i streams',
    async (remembered) => {
      const all = await writtenLog();
      const bad = all.map((raw, index) => (index === 31 || index === 45 ? { ...raw, data: '{"holder":"x"}' } : raw));
      const { stream, revision, position, type } = all[31]!;
      const verdict = await verifyLog(readable(bad), vi.fn(), remembered);
      expect(verdict).toEqual({ events: 32, fault: { stream, revision, position, type, why: 'hash' } });
    },
  );

  it.each([50_000, 1])('misses an event that was taken out, remembering %i streams', async (remembered) => {
    const all = await writtenLog();
    const next = all.slice(31).find(({ stream }) => stream === all[30]!.stream);
    const verdict = await verifyLog(readable(all.filter((_, index) => index !== 30)), vi.fn(), remembered);
    expect(verdict.fault).toMatchObject({ stream: next?.stream, revision: next?.revision, why: 'gap' });
  });

  it('misses the beginning of history, but not that of a draft which keeps its last event only', async () => {
    const cut = (all: readonly RawRecorded[]) => readable(all.filter(({ revision }) => revision > 4));
    expect((await verifyLog(cut(await writtenLog('desk')), vi.fn())).fault).toMatchObject({ revision: 5, why: 'gap' });
    expect((await verifyLog(cut(await writtenLog('draft')), vi.fn())).fault).toBeUndefined();
  });
});

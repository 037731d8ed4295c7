import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchfloorEvent } from '@watchfloor/events';
import { ERASED } from '@watchfloor/kernel';
import type { EventLog } from '../event-log.ts';
import type { EventStore } from '../event-store.ts';
import { openStore } from '../open-store.ts';
import { EMPTY_STREAM, type CommandContext } from '../recorded.ts';
import { keysInMemory, type SubjectKeys } from '../subject-keys.ts';
import { verifyChain } from '../verify-chain.ts';
import { CalledInClear, CalledV1, CalledV3, knowing } from './test-definitions.ts';

const AT = 1_767_225_600_000;
const command = (): CommandContext => {
  const commandId = randomUUID();
  return { commandId, correlationId: commandId, causationId: commandId, actor: 'per-lead', customer: 'cus-1', at: AT };
};
const registered = (person: string): WatchfloorEvent => ({
  type: 'PersonRegistered',
  data: {
    person,
    email: `${person}@soc.example.com`,
    name: 'Ivo Venn',
    roles: ['L1 engineer'],
    clearance: 'all',
    specialities: [],
    onCall: false,
    at: AT,
  },
});
const emailOf = (event: { readonly data: unknown } | undefined) => (event?.data as { email?: string }).email;

export interface StoreParts {
  readonly log: EventLog;
  readonly keys: SubjectKeys;
}

/** What the codec promises on top of any log: proof, secrecy, old shapes, and no event passed over. */
export const describeEventStore = (name: string, open: () => Promise<StoreParts>) => {
  describe(`an event store (${name})`, () => {
    let parts: StoreParts | undefined;
    let store: EventStore;
    const log = () => store.log;
    beforeAll(async () => {
      parts = await open();
      store = openStore(parts.log, parts.keys);
    });
    afterAll(() => parts?.log.close());

    /** A person with two events, appended one behind the other. */
    const person = async () => {
      const id = `per-${randomUUID()}`;
      const stream = `person-${id}`;
      const first = await store.append(stream, EMPTY_STREAM, [registered(id)], command());
      if (!first.ok) throw new Error('the stream is new');
      await store.append(stream, first.head, [registered(id)], command());
      return { id, stream };
    };

    it('gives events back as they were, with who, for whom, when and why', async () => {
      const { id, stream } = await person();
      const context = command();
      const { events, head } = await store.load(stream);
      expect(events[0]).toMatchObject({ ...registered(id), stream, revision: 0 });
      const appended = await store.append(stream, head, [registered(id)], context);
      const last = (await store.load(stream)).events.at(-1);
      expect(last).toMatchObject({ position: appended.ok && appended.position, revision: 2 });
      expect(last?.metadata).toMatchObject({
        schema: 2,
        type: 'PersonRegistered',
        commandId: context.commandId,
        $correlationId: context.correlationId,
        $causationId: context.causationId,
        actor: 'per-lead',
        customer: 'cus-1',
        at: AT,
      });
    });

    it('chains a stream so that it proves itself', async () => {
      const { stream } = await person();
      const raw = await log().readStream(stream);
      expect(verifyChain(raw)).toBeUndefined();
      expect((await store.headOf(stream)).hash).toBe((await store.load(stream)).head.hash);
    });

    it('names the first event that was changed, renamed, taken out, moved or given another id', async () => {
      const { stream } = await person();
      const { head } = await store.load(stream);
      await store.append(stream, head, [registered('per-2')], command());
      const raw = await log().readStream(stream);
      const [first, second, third] = [raw[0]!, raw[1]!, raw[2]!];
      const named = { stream, revision: 1, position: second.position };
      const changed = { ...second, data: second.data.replace('L1 engineer', 'L2 engineer') };
      expect(verifyChain([first, changed, third])).toMatchObject({ ...named, type: 'PersonRegistered', why: 'hash' });
      const backdated = { ...second, metadata: second.metadata.replace(String(AT), String(AT - 1)) };
      expect(verifyChain([first, backdated, third])).toMatchObject({ ...named, why: 'hash' });
      expect(verifyChain([first, { ...second, type: 'PersonChanged' }, third])).toMatchObject({
        ...named,
        why: 'type',
      });
      expect(verifyChain([first, { ...second, id: randomUUID() }, third])).toMatchObject({ ...named, why: 'id' });
      expect(verifyChain([first, { ...second, data: '{' }, third])).toMatchObject({ ...named, why: 'unreadable' });
      expect(verifyChain([first, third])).toMatchObject({ stream, revision: 2, why: 'gap' });
      expect(verifyChain([first, { ...third, revision: 1 }])).toMatchObject({ revision: 1, why: 'hash' });
      expect(verifyChain([{ ...second, revision: 0 }])).toMatchObject({ revision: 0, why: 'hash' });
    });

    it('lets nobody read a sealed field in the rows of the store', async () => {
      const { id, stream } = await person();
      const raw = await log().readStream(stream);
      expect(JSON.stringify(raw)).not.toMatch(/@soc\.example\.com|Ivo/);
      expect(emailOf((await store.decode(raw))[0])).toBe(`${id}@soc.example.com`);
    });

    it('does not open a sealed field that was moved to another event', async () => {
      const { stream } = await person();
      const raw = await log().readStream(stream);
      const [first, second] = [raw[0]!, raw[1]!];
      await expect(store.decode([{ ...first, data: second.data }])).rejects.toThrow('does not open');
      await expect(store.decode([{ ...first, stream: 'person-other' }])).rejects.toThrow('does not open');
    });

    it('reads an erased person as erased for every reader, and the chain still proves itself', async () => {
      const { id, stream } = await person();
      const other = openStore(log(), (parts as StoreParts).keys);
      await other.load(stream);
      await store.eraseSubject(id);
      const { events, head } = await store.load(stream);
      expect(events.map(emailOf)).toEqual([ERASED, ERASED]);
      const erasure: WatchfloorEvent = { type: 'SubjectErased', data: { subject: id, by: 'per-lead', at: AT } };
      const appended = await store.append(stream, head, [erasure], command());
      // The other node still remembers the key until the erasure itself reaches it.
      expect((await other.load(stream)).events.map(emailOf)).toEqual([ERASED, ERASED, undefined]);
      if (appended.ok) await store.append(stream, appended.head, [registered(id)], command());
      expect(emailOf((await store.load(stream)).events.at(-1))).toBe(ERASED);
      expect(JSON.stringify(await log().readStream(stream))).not.toContain('@soc.example.com');
      expect(verifyChain(await log().readStream(stream))).toBeUndefined();
    });

    it('shows nobody what an older version held in clear, once its subject is erased', async () => {
      const { log: inner, keys } = parts as StoreParts;
      const [stream, id] = [`customer-${randomUUID()}`, `per-${randomUUID()}`];
      const called = { type: 'CustomerCalled', data: { person: id, phone: '+00 42', note: 'late' } };
      await openStore(inner, keys, knowing(CalledInClear)).append(stream, EMPTY_STREAM, [called as never], command());
      const reader = openStore(inner, keys, knowing(CalledV3));
      expect((await reader.load(stream)).events[0]?.data).toMatchObject({ phone: '+00 42' });
      await reader.eraseSubject(id);
      expect((await reader.load(stream)).events[0]?.data).toMatchObject({ phone: ERASED, notes: ['late'] });
      expect(verifyChain(await inner.readStream(stream))).toBeUndefined();
    });

    it('names personal data alike on every node, and by what nobody finds without the keys', async () => {
      const { log: inner, keys } = parts as StoreParts;
      const name = await store.pseudonymOf('ivo@soc.example.com');
      expect(name).toMatch(/^[0-9a-f]{64}$/);
      expect(await openStore(inner, keys).pseudonymOf('ivo@soc.example.com')).toBe(name);
      expect(await store.pseudonymOf('eva@soc.example.com')).not.toBe(name);
      expect(await openStore(inner, keysInMemory()).pseudonymOf('ivo@soc.example.com')).not.toBe(name);
    });

    it('is loud when a key is neither there nor erased: the keys were lost', async () => {
      const { stream } = await person();
      const withoutKeys = openStore(log(), { keyFor: async () => 'missing', erase: async () => undefined });
      await expect(withoutKeys.load(stream)).rejects.toMatchObject({ name: 'MissingKeyError' });
    });

    it('lifts what former releases wrote, sealed fields included, and leaves the written bytes alone', async () => {
      const { log: inner, keys } = parts as StoreParts;
      const stream = `customer-${randomUUID()}`;
      const called = { type: 'CustomerCalled', data: { person: `per-${randomUUID()}`, phone: '+00 42', note: 'late' } };
      await openStore(inner, keys, knowing(CalledV1)).append(stream, EMPTY_STREAM, [called as never], command());
      const { events } = await openStore(inner, keys, knowing(CalledV3)).load(stream);
      expect(events[0]).toMatchObject({ data: { phone: '+00 42', notes: ['late'] }, metadata: { schema: 1 } });
      expect(verifyChain(await inner.readStream(stream))).toBeUndefined();
    });

    it('is loud about an event or a version that only a newer release knows', async () => {
      const { log: inner, keys } = parts as StoreParts;
      const stream = `customer-${randomUUID()}`;
      const called = { type: 'CustomerCalled', data: { person: 'per-1', phone: '+00 42', notes: [] } };
      await openStore(inner, keys, knowing(CalledV3)).append(stream, EMPTY_STREAM, [called as never], command());
      const unknown = { name: 'UnknownEventError', type: 'CustomerCalled', version: 3, stream, revision: 0 };
      await expect(store.load(stream)).rejects.toMatchObject(unknown);
      await expect(openStore(inner, keys, knowing(CalledV1)).load(stream)).rejects.toMatchObject(unknown);
    });

    it('refuses an event that breaks its contract before anything is written', async () => {
      const stream = `person-${randomUUID()}`;
      const write = (event: unknown) => store.append(stream, EMPTY_STREAM, [event as WatchfloorEvent], command());
      await expect(write({ type: 'PersonRegistered', data: { person: 'per-1' } })).rejects.toThrow('PersonRegistered');
      await expect(write({ type: 'Unheard', data: {} })).rejects.toThrow('not in the catalogue');
      await expect(write({ type: 'AlertsReceived', data: { alerts: [10n] } })).rejects.toThrow('AlertsReceived');
      const noUnicode = { by: 'per-1', note: 'n-1', mentions: [], text: 'half a pair: \ud800', at: AT };
      await expect(write({ type: 'NoteAdded', data: noUnicode })).rejects.toThrow('lone surrogate');
      expect(await log().readStream(stream)).toEqual([]);
    });

    it('goes on from what was written first when the same command is sent again', async () => {
      const id = `per-${randomUUID()}`;
      const stream = `person-${id}`;
      const context = command();
      const first = await store.append(stream, EMPTY_STREAM, [registered(id)], context);
      const again = await store.append(stream, EMPTY_STREAM, [registered(id)], { ...context, at: AT + 1 });
      expect(again).toEqual({ ...first, repeated: true });
      if (again.ok) await store.append(stream, again.head, [registered(id)], command());
      expect(verifyChain(await log().readStream(stream))).toBeUndefined();
    });
  });
};

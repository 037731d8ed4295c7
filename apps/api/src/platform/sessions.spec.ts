import { randomUUID } from 'node:crypto';
import { EMPTY_STREAM, keysInMemory, openStore, type EventStore, type Position } from '@watchfloor/event-store-port';
import { openSqliteLog } from '@watchfloor/event-store-sqlite';
import { catalogue, type EventsOf } from '@watchfloor/events';
import { people, sessions } from '@watchfloor/read-models';
import { happened, specifyProjection } from '@watchfloor/read-models/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from '../runtime/ports/runtime.ts';
import { Sessions } from './sessions.ts';
import { tokenHash } from './tokens.ts';

const [NOW, UNTIL] = [1000, 2000];
const opened = {
  type: 'SessionOpened',
  data: { person: 'per-1', tokenHash: tokenHash('t'), at: 1, until: UNTIL },
} as const;
const revoked = { type: 'SessionRevoked', data: { why: 'signed out', at: 2 } } as const;
const registered = happened('person-per-1', {
  type: 'PersonRegistered',
  data: { ...catalogue.person.PersonRegistered.example, person: 'per-1', roles: ['auditor'] },
});

let store: EventStore;
beforeEach(async () => {
  store = openStore(await openSqliteLog(':memory:'), keysInMemory());
});
afterEach(() => store.log.close());

const write = async (...events: readonly EventsOf<'session'>[]): Promise<Position> => {
  const commandId = randomUUID();
  const context = { commandId, correlationId: commandId, causationId: commandId, actor: 'per-1', at: 1 };
  const appended = await store.append('session-ses-1', EMPTY_STREAM, events, context);
  return appended.ok ? appended.position : '';
};

/** A node that knows the person, and has read the log up to `reached`, without any session in it. */
const nodeAt = (reached: Position | null, now = NOW) => {
  const { db } = specifyProjection(sessions, [people]).given(registered);
  const runtime = { views: { db }, node: { position: () => reached } } as unknown as Runtime;
  return new Sessions(runtime, store, () => now);
};
const asked = async (node: Sessions, cookie = 'wf_session=ses-1.t') =>
  (await node.identify(cookie))?.signedIn.person.id;

describe('A session that this node has not read yet', () => {
  it('speaks for its person at once: the sign-in may have been at another node', async () => {
    await write(opened);
    expect(await asked(nodeAt(null))).toBe('per-1');
  });

  it('speaks for nobody with another secret, without a cookie, or under a name that no session has', async () => {
    await write(opened);
    expect(await asked(nodeAt(null), 'wf_session=ses-1.other')).toBeUndefined();
    expect(await asked(nodeAt(null), 'wf_session=ses-2.t')).toBeUndefined();
    expect(await asked(nodeAt(null), '')).toBeUndefined();
  });

  it('speaks for nobody once it was ended or has run out', async () => {
    await write(opened, revoked);
    expect(await asked(nodeAt(null))).toBeUndefined();
  });

  it('ends at its time, not a moment later', async () => {
    await write(opened);
    expect(await asked(nodeAt(null, UNTIL - 1))).toBe('per-1');
    expect(await asked(nodeAt(null, UNTIL))).toBeUndefined();
  });

  it('is left to the read models once they are that far: what they do not have has ended', async () => {
    const position = await write(opened);
    expect(await asked(nodeAt(position))).toBeUndefined();
  });
});

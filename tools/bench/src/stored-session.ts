import type { EventStore, Position } from '@watchfloor/event-store-port';
import { hash, randomBytes, randomUUID } from 'node:crypto';

/** A session that stands in the log; a node knows it once it has reached that position. */
export interface StoredSession {
  readonly cookie: string;
  readonly position: Position;
}

/** Opens a session straight in the log: the people of an invented history have no passwords to sign in with. */
export const storedSession = async (store: EventStore, person: string): Promise<StoredSession> => {
  const id = `ses-${randomUUID()}`;
  const token = randomBytes(32).toString('base64url');
  const at = Date.now();
  const stream = `session-${id}`;
  const data = { person, tokenHash: hash('sha256', token, 'hex'), at, until: at + 12 * 3_600_000 };
  const context = { commandId: id, correlationId: id, causationId: id, actor: person, at };
  const opened = await store.append(stream, await store.headOf(stream), [{ type: 'SessionOpened', data }], context);
  if (!opened.ok) throw new Error(`${stream} stands already`);
  return { cookie: `wf_session=${id}.${token}`, position: opened.position };
};

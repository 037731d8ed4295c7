import { openStore } from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog } from '@watchfloor/event-store-sqlite';
import { hash, randomBytes, randomUUID } from 'node:crypto';

/**
 * Opens a session straight in a log that nothing serves, and answers its cookie: the people of an invented history have
 * no passwords to sign in with.
 */
export const storedSession = async (directory: string, person: string): Promise<string> => {
  const log = await openSqliteLog(directory);
  const keys = openKeysDb(directory);
  try {
    const store = openStore(log, keys);
    const id = `ses-${randomUUID()}`;
    const token = randomBytes(32).toString('base64url');
    const at = Date.now();
    const stream = `session-${id}`;
    const data = { person, tokenHash: hash('sha256', token, 'hex'), at, until: at + 12 * 3_600_000 };
    const context = { commandId: id, correlationId: id, causationId: id, actor: person, at };
    const opened = await store.append(stream, await store.headOf(stream), [{ type: 'SessionOpened', data }], context);
    if (!opened.ok) throw new Error(`${stream} stands already`);
    return `wf_session=${id}.${token}`;
  } finally {
    await log.close();
    keys.close();
  }
};

import { routes } from '@watchfloor/api-contract';
import type { EventStore } from '@watchfloor/event-store-port';
import { randomUUID } from 'node:crypto';
import { found, PersonClient, reached, type ServerProcess } from '../../servers/index.ts';
import type { Ground } from './ground.ts';
import { storedSession, type StoredSession } from './stored-session.ts';
import { withStore } from './with-store.ts';

/** Whether a log has an organisation already. */
export const isFounded = async (store: EventStore): Promise<boolean> =>
  (await store.headOf('organisation-main')).revision >= 0;

/** Somebody more with all rights, straight in the log: on a store that others founded nobody knows a password. */
const registered = async (store: EventStore): Promise<StoredSession & { readonly id: string }> => {
  const id = `per-${randomUUID()}`;
  const at = Date.now();
  const who = { person: id, email: `${id}@soc.example.com`, name: 'Ada Marsh', roles: ['administrator' as const] };
  const data = { ...who, clearance: 'all' as const, specialities: [], onCall: false, at };
  const context = { commandId: id, correlationId: id, causationId: id, actor: 'system', at };
  const stream = `person-${id}`;
  await store.append(stream, await store.headOf(stream), [{ type: 'PersonRegistered', data }], context);
  return { id, ...(await storedSession(store, id)) };
};

const signedIn = async (
  server: ServerProcess,
  known: (StoredSession & { readonly id: string }) | undefined,
): Promise<PersonClient> => {
  await server.ready();
  if (known === undefined) return found(server);
  const { id, cookie, position } = known;
  await reached(server.url, position);
  const nameless = new PersonClient({ url: server.url, cookie, csrf: '' }, { id, name: '' });
  const me = await nameless.must(routes.session.me);
  return new PersonClient({ ...nameless.session, csrf: me.csrf }, me);
};

/** Starts a server on a ground and answers it with an administrator signed in, who founds the organisation if need be. */
export const startWithAdministrator = async (
  { store: setting, shared }: Ground,
  start: () => Promise<ServerProcess>,
): Promise<{ readonly server: ServerProcess; readonly administrator: PersonClient }> => {
  const known = shared
    ? await withStore(setting, async (store) => ((await isFounded(store)) ? registered(store) : undefined))
    : undefined;
  const server = await start();
  try {
    return { server, administrator: await signedIn(server, known) };
  } catch (cause) {
    await server.kill();
    throw cause;
  }
};

import { routes } from '@watchfloor/api-contract';
import type { Clearance, Role } from '@watchfloor/events';
import { randomUUID } from 'node:crypto';
import { expectOk, PersonClient, send, type Reply } from './person-client.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

const { administration, session } = routes;

/** Made up for one run: it opens nothing but a store that is thrown away. */
const password = `pass-${randomUUID()}`;

/** Out of the line with the one-time link, which the server prints when its store is empty. */
const setupToken = (server: ServerProcess): Promise<string> =>
  until(() => /setup\S*?([\w-]{43})/i.exec(server.output())?.[1], {
    withinMs: 10_000,
    what: 'The one-time link for an empty store',
  });

/** Sign-in and links are throttled on purpose: whoever is told to wait waits. */
const patiently = async <Answer, Given extends Reply<Answer>>(ask: () => Promise<Given>): Promise<Given> =>
  until(
    async () => {
      const reply = await ask();
      return !reply.ok && reply.status === 429 ? undefined : reply;
    },
    { withinMs: 60_000, everyMs: 500, what: 'The throttle' },
  );

/** Who is behind a reply that signs in. */
const signedIn = (url: string, reply: Awaited<ReturnType<typeof send<typeof session.signIn>>>): PersonClient => {
  const me = expectOk(session.signIn, reply);
  if (reply.cookie === undefined) throw new Error('signed in without a cookie');
  return new PersonClient({ url, cookie: reply.cookie, csrf: me.csrf }, me);
};

const nobody = (url: string) => ({ url, cookie: '', csrf: '' });

/** How somebody signs in; made up unless a demonstration prints it. */
export interface SignIn {
  readonly email?: string;
  readonly password?: string;
}

/** Uses the one-time link of an empty store. */
export const found = async (
  server: ServerProcess,
  organisation = 'Example SOC',
  as: SignIn & { readonly name?: string } = {},
): Promise<PersonClient> => {
  const token = await setupToken(server);
  const administrator = { name: 'Ada Marsh', email: 'ada@soc.example.com', password, ...as };
  const body = { token, organisation, ...administrator };
  return signedIn(server.url, await patiently(() => send(nobody(server.url), session.setup, { body })));
};

export interface NewPerson extends SignIn {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clearance?: Clearance;
  readonly specialities?: readonly string[];
  readonly onCall?: boolean;
}

/** Invites a person and accepts for them: the client is signed in. One after the other, because links are throttled. */
export const hire = async (administrator: PersonClient, { password: chosen = password, ...asked }: NewPerson) => {
  const { url } = administrator.session;
  const email = `${randomUUID()}@soc.example.com`;
  const person = { email, clearance: 'all', specialities: [], onCall: false, ...asked };
  const invited = await administrator.must(administration.invite, { body: person });
  const token = /[\w-]{43}/.exec(invited.invitation)?.[0] ?? invited.invitation;
  const body = { token, password: chosen };
  return signedIn(url, await patiently(() => send(nobody(url), session.acceptInvitation, { body })));
};

/** `weight` 0–100 goes into the score. */
export const addCustomer = async (administrator: PersonClient, name: string, weight = 50): Promise<string> =>
  (await administrator.must(administration.addCustomer, { body: { name, weight } })).id;

export interface ConnectedSource {
  readonly id: string;
  readonly customer: string;
  readonly key: string;
}

/** A detector that speaks native Wazuh, with its API key. */
export const connectWazuh = async (administrator: PersonClient, customer: string): Promise<ConnectedSource> => {
  const body = { customer, name: `wazuh of ${customer}`, format: 'wazuh' };
  const { id, key } = await administrator.must(administration.connect, { body });
  return { id, customer, key };
};

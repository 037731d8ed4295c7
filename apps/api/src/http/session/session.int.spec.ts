import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../platform/passwords.ts';
import { OWN, startTestApp, type TestApp } from '../../testing/app.ts';
import type { Seated } from '../../testing/seed.ts';

const password = 'a long enough password';
let app: TestApp;
let hash: string;
let people = 0;
beforeAll(async () => {
  [app, hash] = await Promise.all([startTestApp(), hashPassword(password)]);
});
afterAll(() => app.close());

const somebody = async (): Promise<Seated & { readonly email: string }> => {
  const person = await app.seed.person(`Somebody ${(people += 1)}`, 'L1 engineer', [OWN], hash);
  await app.settled();
  return { ...person, email: `${person.id}@soc.example.com` };
};
const signIn = (email: string, word = password) =>
  app.ask('POST', '/api/v1/session', { body: { email, password: word } });
const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0] ?? '';

describe('Signing in', () => {
  it('opens a session for the right password, whatever the case of the address', async () => {
    const { email, id } = await somebody();
    const answer = await signIn(email.toUpperCase());
    expect(answer).toMatchObject({ status: 200, body: { id } });
    const me = await app.ask('GET', '/api/v1/me', { headers: { cookie: cookieOf(answer.headers) } });
    expect(me.body).toMatchObject({ id, permissions: expect.arrayContaining(['incident.work', 'desk.use']) });
  });

  it('says the same to a wrong password, an unknown account and a suspended one', async () => {
    const { email } = await somebody();
    const gone = await somebody();
    await app.ask('POST', `/api/v1/people/${gone.id}/suspend`, {
      as: app.people.administrator,
      body: { reason: 'left' },
    });
    const answers = [await signIn(email, 'wrong'), await signIn('nobody@example.com'), await signIn(gone.email)];
    for (const answer of answers) expect(answer.problem()).toMatchObject({ status: 401, code: 'sign-in-failed' });
    const [first] = answers.map(({ body }) => ({ ...(body as object), correlationId: '' }));
    for (const { body } of answers) expect({ ...(body as object), correlationId: '' }).toEqual(first);
  });

  it('is slowed down after five wrong passwords, and says for how long', async () => {
    const { email } = await somebody();
    for (let n = 0; n < 5; n++) expect((await signIn(email, 'wrong')).status).toBe(401);
    const slowed = await signIn(email);
    expect(slowed.problem()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
    app.pass(2_000);
    expect((await signIn(email)).status).toBe(200);
  });
});

describe('A session', () => {
  it('that ends takes nobody off the queue who goes on in another one', async () => {
    const person = await somebody();
    const second = { headers: { cookie: cookieOf((await signIn(person.email)).headers) } };
    await app.settled();
    const state = async () => ((await app.ask('GET', '/api/v1/desk', second)).body as { state: string }).state;
    expect((await app.ask('POST', '/api/v1/desk/ready', { as: person, body: {} })).status).toBe(200);
    expect((await app.ask('DELETE', '/api/v1/session', { as: person })).status).toBe(200);
    expect((await app.ask('GET', '/api/v1/desk', { as: person })).status).toBe(401);
    expect(await state()).toBe('ready');
  });

  it('ends when its person signs out, at once', async () => {
    const person = await somebody();
    expect((await app.ask('DELETE', '/api/v1/session', { as: person })).status).toBe(200);
    expect((await app.ask('GET', '/api/v1/me', { as: person })).problem()).toMatchObject({ code: 'not-signed-in' });
  });

  it('ends when the person is suspended, and stays ended when they come back', async () => {
    const person = await somebody();
    const as = app.people.administrator;
    await app.ask('POST', `/api/v1/people/${person.id}/suspend`, { as, body: { reason: 'left' } });
    expect((await app.ask('GET', '/api/v1/me', { as: person })).status).toBe(401);
    await app.ask('POST', `/api/v1/people/${person.id}/restore`, { as, body: {} });
    expect((await app.ask('GET', '/api/v1/me', { as: person })).status).toBe(401);
  });

  it('runs out', async () => {
    const person = await somebody();
    app.pass(3_700_000);
    expect((await app.ask('GET', '/api/v1/me', { as: person })).status).toBe(401);
    app.pass(-3_700_000);
  });

  it('is listed for its person, who may end another of theirs but nobody else’s', async () => {
    const person = await somebody();
    const other = cookieOf((await signIn(person.email)).headers);
    const mine = async () =>
      (
        (await app.ask('GET', '/api/v1/sessions', { as: person })).body as {
          sessions: { id: string; current: boolean }[];
        }
      ).sessions;
    await expect.poll(async () => (await mine()).length).toBe(2);
    const second = (await mine()).find(({ current }) => !current)?.id ?? '';
    const stranger = await somebody();
    expect((await app.ask('DELETE', `/api/v1/sessions/${second}`, { as: stranger })).status).toBe(404);
    expect((await app.ask('DELETE', `/api/v1/sessions/${second}`, { as: person })).status).toBe(200);
    expect((await app.ask('GET', '/api/v1/me', { headers: { cookie: other } })).status).toBe(401);
    expect((await app.ask('GET', '/api/v1/me', { as: person })).status).toBe(200);
  });

  it('survives a change of its own password, and no other session does', async () => {
    const person = await somebody();
    const other = cookieOf((await signIn(person.email)).headers);
    const change = (current: string) =>
      app.ask('POST', '/api/v1/me/password', { as: person, body: { current, next: 'another long password' } });
    expect((await change('not my password')).problem()).toMatchObject({
      status: 400,
      fields: [{ path: 'body.current', message: 'is not your password' }],
    });
    expect((await change(password)).status).toBe(200);
    expect((await app.ask('GET', '/api/v1/me', { as: person })).status).toBe(200);
    expect((await app.ask('GET', '/api/v1/me', { headers: { cookie: other } })).status).toBe(401);
    expect((await signIn(person.email, 'another long password')).status).toBe(200);
  });
});

describe('A request that changes something', () => {
  const leave = (headers: Record<string, string>) =>
    app.ask('POST', '/api/v1/desk/leave', { as: app.people['L1 engineer'], body: {}, headers });

  it('needs the CSRF token of its own session', async () => {
    expect((await leave({})).status).toBe(200);
    expect((await leave({ 'x-csrf-token': '' })).problem()).toMatchObject({ status: 403, code: 'csrf' });
    const other = app.people['L2 engineer'].csrf;
    expect((await leave({ 'x-csrf-token': other })).problem()).toMatchObject({ status: 403, code: 'csrf' });
  });

  it('is refused from another site, signing in included', async () => {
    expect((await leave({ origin: 'https://evil.example.com' })).problem()).toMatchObject({ code: 'csrf' });
    const headers = { origin: 'https://evil.example.com' };
    const body = { email: 'x@example.com', password };
    expect((await app.ask('POST', '/api/v1/session', { body, headers })).problem()).toMatchObject({ code: 'csrf' });
    const crossSite = { 'sec-fetch-site': 'cross-site' };
    expect((await app.ask('POST', '/api/v1/session', { body, headers: crossSite })).status).toBe(403);
  });
});

describe('An invitation', () => {
  it('lets somebody set a password, once, and signs them in', async () => {
    const body = { email: 'new@soc.example.com', name: 'New Person', roles: ['auditor'], clearance: ['cus-own'] };
    const invited = await app.ask('POST', '/api/v1/people', { as: app.people.administrator, body });
    expect(invited.status).toBe(200);
    const { invitation } = invited.body as { invitation: string };
    const [, token] = /^http:\/\/127\.0\.0\.1:8420\/invitation#token=([\w-]{43})$/.exec(invitation) ?? [];
    const accept = () => app.ask('POST', '/api/v1/invitations/accept', { body: { token, password } });
    expect(await accept()).toMatchObject({ status: 200, body: { name: 'New Person' } });
    expect((await accept()).problem()).toMatchObject({ status: 403, code: 'link-invalid' });
    expect((await signIn('new@soc.example.com')).status).toBe(200);
  });

  it('is not issued for an address that has an account', async () => {
    const { email } = await somebody();
    const body = { email, name: 'Twin', roles: ['auditor'], clearance: ['cus-own'] };
    const again = await app.ask('POST', '/api/v1/people', { as: app.people.administrator, body });
    expect(again.problem()).toMatchObject({ status: 409, code: 'already-registered' });
  });

  const invite = async (email: string) => {
    const body = { email, name: 'Slow', roles: ['auditor'], clearance: ['cus-own'] };
    return (await app.ask('POST', '/api/v1/people', { as: app.people.administrator, body })).body as {
      id: string;
      invitation: string;
    };
  };
  const accept = (link: string) =>
    app.ask('POST', '/api/v1/invitations/accept', { body: { token: link.split('=')[1], password } });

  it('ends with the next one: only the newest counts', async () => {
    const first = await invite('slow@soc.example.com');
    const as = app.people.administrator;
    const again = await app.ask('POST', `/api/v1/people/${first.id}/invitation`, { as, body: {} });
    expect((await accept(first.invitation)).status).toBe(403);
    expect((await accept((again.body as { invitation: string }).invitation)).status).toBe(200);
  });

  it('runs out', async () => {
    const { invitation } = await invite('slower@soc.example.com');
    app.pass(73 * 3_600_000);
    expect((await accept(invitation)).problem()).toMatchObject({ status: 403, code: 'invitation-expired' });
  });
});

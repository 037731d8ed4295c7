import type { PersonView } from '@watchfloor/api-contract';
import { verifyChain } from '@watchfloor/event-store-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seated } from '../../testing/seed.ts';
import { FOREIGN, OWN, startTestApp, type TestApp } from '../../testing/app.ts';

let app: TestApp;
let chief: Seated;
beforeAll(async () => {
  app = await startTestApp();
  chief = await app.seed.person('Chief', 'administrator', 'all');
  await app.settled();
});
afterAll(() => app.close());

const manage = (verb: 'POST' | 'PUT', path: string, body: object, as: Seated = chief) =>
  app.ask(verb, `/api/v1/people/${path}`, { as, body });
const personOf = async (id: string) => {
  const { body } = await app.ask('GET', '/api/v1/people', { as: app.people.administrator });
  return (body as { people: PersonView[] }).people.find((person) => person.id === id);
};

it('The names to choose from say who has a desk that an incident may be given to', async () => {
  const { body } = await app.ask('GET', '/api/v1/people/names', { as: chief });
  const { people } = body as { people: { id: string; hasDesk: boolean }[] };
  const deskOf = (person: Seated) => people.find(({ id }) => id === person.id)?.hasDesk;
  expect([app.people['L1 engineer'], chief].map(deskOf)).toEqual([true, false]);
});

const draft = async (person: Seated) => {
  const incident = `inc-draft-${person.id}`;
  await app.seed.incident(incident, OWN);
  await app.settled();
  const path = `/api/v1/incidents/${incident}/draft`;
  const saved = await app.ask('PUT', path, { as: person, body: { text: 'I think that' } });
  expect(saved.status).toBe(200);
  const raw = JSON.stringify(await drafted(person));
  expect(raw).toContain('$sealed');
  expect(raw).not.toContain('I think that');
  await expect
    .poll(async () => (await app.ask('GET', path, { as: person })).body)
    .toMatchObject({ text: 'I think that' });
};
const drafted = (person: Seated) => app.server.store.log.readStream(`draft-${person.id}.inc-draft-${person.id}`, 0, 10);
/** What is left of it for whoever reads the log with every key there is. */
const unsent = async (person: Seated) => {
  const events = await app.server.store.decode(await drafted(person));
  return events.map(({ data }) => ('text' in data ? data.text : undefined));
};

describe('An account', () => {
  it('may do and see what an administrator says, from the next request on', async () => {
    const ivo = await app.seed.person('Ivo Changed', 'auditor', [OWN]);
    await app.settled();
    await app.seed.incident('inc-elsewhere', FOREIGN);
    await app.settled();
    const see = async () => (await app.ask('GET', '/api/v1/incidents/inc-elsewhere', { as: ivo })).status;
    const desk = async () => (await app.ask('GET', '/api/v1/desk', { as: ivo })).status;
    expect([await see(), await desk()]).toEqual([404, 403]);
    const changed = { name: 'Ivo Changed', roles: ['L1 engineer'], clearance: 'all' };
    expect((await manage('PUT', ivo.id, changed)).status).toBe(200);
    expect([await see(), await desk()]).toEqual([200, 200]);
  });

  it('is erased for good: no name, no address, no sign-in, no draft, and the key is gone from the store', async () => {
    const gone = await app.seed.person('Gone Soon', 'auditor', [OWN]);
    await app.settled();
    expect((await personOf(gone.id))?.email).toBe(`${gone.id}@soc.example.com`);
    await manage('PUT', gone.id, { name: 'Gone Sooner', roles: ['shift lead'], clearance: [OWN] });
    await draft(gone);
    expect((await manage('POST', `${gone.id}/erase`, {})).status).toBe(200);
    expect(await personOf(gone.id)).toMatchObject({ name: '[erased]', email: '', specialities: [], suspended: true });
    expect(await unsent(gone)).toEqual(['[erased]']);
    expect((await app.ask('GET', '/api/v1/me', { as: gone })).status).toBe(401);
    const { events } = await app.server.store.load(`person-${gone.id}`);
    expect(events[0]?.data).toMatchObject({ email: '[erased]', name: '[erased]' });
    expect(events[1]?.data).toMatchObject({ name: '[erased]', roles: ['shift lead'] });
    const raw = await app.server.store.log.readStream(`person-${gone.id}`, 0, 10);
    expect(JSON.stringify(raw)).not.toMatch(/Gone|soc\.example\.com/);
    expect(verifyChain(raw)).toBeUndefined();
    expect((await manage('POST', `${gone.id}/erase`, {})).problem()).toMatchObject({ status: 409, code: 'erased' });
  });

  it('that is suspended leaves no unsent text', async () => {
    const lead = await app.seed.person('Soon Suspended', 'shift lead', [OWN]);
    await app.settled();
    await draft(lead);
    expect((await manage('POST', `${lead.id}/suspend`, { reason: 'on leave' })).status).toBe(200);
    expect(await unsent(lead)).toEqual(['']);
  });

  it('of one’s own is neither suspended nor erased by oneself', async () => {
    const own = chief.id;
    expect((await manage('POST', `${own}/suspend`, { reason: 'x' })).problem()).toMatchObject({ code: 'own-account' });
    expect((await manage('POST', `${own}/erase`, {})).problem()).toMatchObject({ code: 'own-account' });
    expect((await personOf(own))?.email).not.toBe('');
  });

  it('that does not exist answers so', async () => {
    expect((await manage('POST', 'per-never/suspend', { reason: 'x' })).problem()).toMatchObject({ status: 404 });
  });

  it('is given no more than the administrator may see who gives it, and nobody gives it to themselves', async () => {
    const scoped = app.people.administrator;
    const ivo = await app.seed.person('Ivo Scoped', 'auditor', [OWN]);
    await app.settled();
    const wider = { status: 403, code: 'wider-clearance' };
    const form = (clearance: unknown) => ({ name: 'Ivo', roles: ['auditor'], clearance });
    expect((await manage('PUT', ivo.id, form([OWN, FOREIGN]), scoped)).problem()).toMatchObject(wider);
    expect((await manage('PUT', scoped.id, form('all'), scoped)).problem()).toMatchObject({ code: 'own-account' });
    const invited = { ...form('all'), email: 'wide@soc.example.com' };
    const { status } = await app.ask('POST', '/api/v1/people', { as: scoped, body: invited });
    expect(status).toBe(403);
    for (const takeover of ['invitation', 'suspend', 'erase'])
      expect((await manage('POST', `${chief.id}/${takeover}`, { reason: 'x' }, scoped)).problem()).toMatchObject(wider);
    expect((await manage('PUT', ivo.id, form([]), scoped)).status).toBe(200);
  });
});

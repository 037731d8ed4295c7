import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN, startTestApp, type TestApp } from '../../testing/app.ts';
import type { Seated } from '../../testing/seed.ts';

let app: TestApp;
let ivo: Seated;
beforeAll(async () => {
  app = await startTestApp();
  ivo = await app.seed.person('Ivo Venn', 'L1 engineer', [OWN]);
  await app.settled();
});
afterAll(() => app.close());

const reached = async (body: unknown) => {
  await app.server.runtime.queue.waitFor((body as { position: string }).position, 5_000);
};

/** The lead puts as many incidents of one entity into Ivo's hand as asked, who declines the first and with it the hand. */
const declinesHandOf = async (members: number, entity: string) => {
  const lead = app.people['shift lead'];
  const hand: string[] = [];
  for (let at = 0; at < members; at += 1) {
    const call = {
      customer: OWN,
      title: `Call ${at}`,
      severity: 'high',
      entity: { kind: 'user', value: entity },
      calledAt: new Date(Date.now() - 60_000).toISOString(),
    };
    const { body } = await app.ask('POST', '/api/v1/incidents', { as: lead, body: call });
    await reached(body);
    const { id } = body as { id: string };
    const to = { to: ivo.id, reason: 'knows the caller' };
    await reached((await app.ask('POST', `/api/v1/incidents/${id}/assign`, { as: lead, body: to })).body);
    hand.push(id);
  }
  const leaving = { incident: hand[0], reason: 'a friend', leave: true };
  const declined = await app.ask('POST', '/api/v1/desk/decline', { as: ivo, body: leaving });
  expect(declined.status, JSON.stringify(declined.body)).toBe(200);
  await reached(declined.body);
};

const shownTo = async (reader: Seated, whom = ivo) => {
  const { people } = (await app.ask('GET', '/api/v1/shift', { as: reader })).body as {
    people: { id: string; state: string; since: string | null; declines: number | null }[];
  };
  return people.find(({ id }) => id === whom.id);
};
const declinesShownTo = async (reader: Seated) => (await shownTo(reader))?.declines;

it('Whoever never was at a desk is away, and since no time', async () => {
  const analyst = app.people['L3 analyst'];
  expect(await shownTo(app.people.auditor, analyst)).toMatchObject({ state: 'away', since: null });
  expect((await app.ask('GET', '/api/v1/desk', { as: analyst })).body).toMatchObject({ state: 'away', since: null });
});

describe('The declines of a shift', () => {
  it('are counted by person for the lead alone, who is told once of a hand past the limit, not once of each member', async () => {
    for (const entity of ['first', 'second', 'third']) await declinesHandOf(1, entity);
    await declinesHandOf(3, 'fourth');
    expect(await declinesShownTo(app.people['shift lead'])).toBe(4);
    expect(await declinesShownTo(ivo)).toBeNull();
    expect(await declinesShownTo(app.people.auditor)).toBeNull();
    const { notices } = (await app.ask('GET', '/api/v1/notices', { as: app.people['shift lead'] })).body as {
      notices: { kind: string; person: { id: string } | null }[];
    };
    expect(notices.filter(({ kind }) => kind === 'declined too often')).toMatchObject([{ person: { id: ivo.id } }]);
  });
});

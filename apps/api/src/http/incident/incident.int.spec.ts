import type { IncidentPage, Method } from '@watchfloor/api-contract';
import type { WatchfloorEvent } from '@watchfloor/events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FOREIGN, OWN, startTestApp, type TestApp } from '../../testing/app.ts';
import { posted, type Seated } from '../../testing/seed.ts';

let app: TestApp;
let engineers = 0;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const engineer = async () => {
  const person = await app.seed.person(`Engineer ${(engineers += 1)}`, 'L1 engineer', [OWN]);
  await app.settled();
  return person;
};
const send = (as: Seated, method: Method, path: string, body?: object, headers?: Record<string, string>) =>
  app.ask(method, `/api/v1/incidents${path}`, { as, ...(body && { body }), ...(headers && { headers }) });

const call = {
  customer: OWN,
  title: 'A caller was phished',
  severity: 'high',
  entity: { kind: 'user', value: 'j.doe' },
  calledAt: new Date(Date.now() - 60_000).toISOString(),
};

/** Registered by hand and assigned by the lead, so that it is in that person's hand whatever else is open. */
const inHandOf = async (person: Seated, entity = 'j.doe') => {
  const lead = app.people['shift lead'];
  const registered = await send(lead, 'POST', '', { ...call, entity: { kind: 'user', value: entity } });
  const { id } = registered.body as { id: string };
  const assigned = await send(lead, 'POST', `/${id}/assign`, { to: person.id, reason: 'knows the caller' });
  expect(assigned.status, JSON.stringify(assigned.body)).toBe(200);
  return id;
};
const pageOf = async (person: Seated, id: string, after?: string) =>
  (await send(person, 'GET', `/${id}${after === undefined ? '' : `?after=${after}`}`)).body as IncidentPage;

describe('An incident over HTTP', () => {
  it('that was registered by hand can be worked as soon as that is answered', async () => {
    const lead = app.people['shift lead'];
    for (let times = 0; times < 5; times += 1) {
      const { id } = (await send(lead, 'POST', '', call)).body as { id: string };
      expect(app.server.runtime.queue.rowOf(id)).toBeDefined();
      expect((await send(lead, 'POST', `/${id}/notes`, { text: 'She calls again at ten.' })).status).toBe(200);
    }
  });

  it('is worked from start to closing, and each reader sees at once what they did', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'worked');
    const steps: [string, object][] = [
      ['start', {}],
      ['notes', { text: 'Asked @Test shift lead.' }],
      ['confirm', { reason: 'token reused' }],
      ['wait', { question: 'Was it you?' }],
      ['resume', { reply: 'No.' }],
      ['observables', { observable: { kind: 'domain', value: 'odd.example.com' } }],
      ['severity', { severity: 'critical', reason: 'payment host' }],
      ['answer', { text: 'A token was reused.', recommendations: ['Rotate it'] }],
      ['close', { verdict: 'true positive', classification: 'phishing' }],
    ];
    let position: string | null = null;
    for (const [verb, body] of steps) {
      const answer = await send(ivo, 'POST', `/${id}/${verb}`, body);
      expect(answer.status, `${verb}: ${JSON.stringify(answer.body)}`).toBe(200);
      ({ position } = answer.body as { position: string | null });
    }
    const reading = vi.spyOn(app.server.runtime.views.db, 'prepare');
    const page = await pageOf(ivo, id, position ?? '');
    // A customer has thousands of assets: no page reads them all again.
    expect(reading.mock.calls.length).toBeGreaterThan(0);
    expect(reading.mock.calls.filter(([sql]) => sql.includes('assets'))).toEqual([]);
    reading.mockRestore();
    expect(page).toMatchObject({ verdict: 'true positive', row: { state: 'closed' } });
    expect(page.timeline.map(({ kind }) => kind)).toEqual([
      'registered',
      'given',
      'started',
      'note',
      'confirmed',
      'waiting',
      'waiting-ended',
      'observable-added',
      'severity-changed',
      'answered',
      'closed',
    ]);
    const told = await app.ask('GET', '/api/v1/notices', { as: app.people['shift lead'] });
    expect(told.body).toMatchObject({ notices: [{ kind: 'mention', incident: { id } }] });
    const closed = await send(ivo, 'GET', '?q=phished');
    expect((closed.body as { rows: { id: string }[] }).rows.map((row) => row.id)).toContain(id);
  });

  it('is told to those a note speaks to, and to nobody who may not see it', async () => {
    const ivo = await engineer();
    await app.seed.person('Fay Foreign', 'L1 engineer', [FOREIGN]);
    await app.settled();
    const id = await inHandOf(ivo, 'spoken of');
    const noted = await send(ivo, 'POST', `/${id}/notes`, { text: '@Fay Foreign, ask @Test shift lead.' });
    expect(noted.status).toBe(200);
    const { events } = await app.server.store.load<WatchfloorEvent>(`incident-${id}`);
    const notes = events.flatMap((event) => (event.type === 'NoteAdded' ? [event.data.mentions] : []));
    expect(notes).toEqual([[app.people['shift lead'].id]]);
  });

  it('is not called missing by a node that has not got so far', async () => {
    const ivo = await engineer();
    const ahead = `1.${'f'.repeat(32)}`;
    expect((await send(ivo, 'GET', '/inc-unknown')).status).toBe(404);
    expect(await send(ivo, 'GET', `/inc-unknown?after=${ahead}`)).toMatchObject({
      status: 503,
      body: { code: 'not-ready' },
    });
  });

  it('offers exactly the verbs that are taken now', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'offered');
    await expect.poll(async () => (await pageOf(ivo, id)).may).toContain('start');
    const { may } = await pageOf(ivo, id);
    expect(may).toEqual(expect.arrayContaining(['start', 'severity', 'note']));
    for (const verb of ['release', 'answer', 'handBack', 'reopen', 'assign']) expect(may).not.toContain(verb);
    expect((await pageOf(app.people.auditor, id)).may).toEqual([]);
    expect((await pageOf(app.people['L2 engineer'], id)).may).toEqual(['note']);
    await send(ivo, 'POST', `/${id}/start`, {});
    expect((await pageOf(ivo, id)).may).toEqual(expect.arrayContaining(['answer', 'close', 'await', 'escalate']));
    await send(ivo, 'POST', `/${id}/answer`, { text: 'Told them.' });
    expect((await pageOf(ivo, id)).may).toContain('close');
  });

  it('is worked by its holder alone, or by a lead who says why', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'held');
    await send(ivo, 'POST', `/${id}/start`, {});
    const other = app.people['L2 engineer'];
    expect((await send(other, 'POST', `/${id}/confirm`, {})).problem()).toMatchObject({
      status: 403,
      code: 'not-holder',
    });
    const pretending = await send(other, 'POST', `/${id}/confirm`, { leadReason: 'because' });
    expect(pretending.problem()).toMatchObject({ status: 403, permission: 'shift.lead' });
    const lead = app.people['shift lead'];
    expect((await send(lead, 'POST', `/${id}/confirm`, { leadReason: 'Ivo is on the phone' })).status).toBe(200);
  });

  it('is assigned to people who work incidents and are cleared for its customer, and to nobody else', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'assigned');
    const elsewhere = await app.seed.person('Engineer elsewhere', 'L1 engineer', ['cus-foreign']);
    await app.settled();
    for (const to of [elsewhere.id, app.people['auditor'].id, 'per-nobody']) {
      const answer = await send(app.people['shift lead'], 'POST', `/${id}/assign`, { to, reason: 'is free' });
      expect(answer.problem(), to).toMatchObject({ status: 422, code: 'unprocessable' });
    }
    expect((await pageOf(ivo, id)).row.holder).toMatchObject({ id: ivo.id });
  });

  it('is not taken by a lead on a stale page from whoever just started it', async () => {
    const [ivo, other] = [await engineer(), await engineer()];
    const lead = app.people['shift lead'];
    const id = await inHandOf(ivo, 'stale');
    const read = (await pageOf(lead, id)).revision;
    await send(ivo, 'POST', `/${id}/start`, {});
    const assign = (revision: number, key: string) =>
      send(
        lead,
        'POST',
        `/${id}/assign`,
        { to: other.id, reason: 'is free' },
        { 'if-match': `"${revision}"`, 'idempotency-key': key },
      );
    const refused = (await assign(read, 'k-stale')).problem();
    expect(refused).toMatchObject({ status: 409, code: 'conflict', changed: [{ kind: 'WorkStarted' }] });
    const done = await assign(refused.revision ?? -1, 'k-stale');
    expect(done.status).toBe(200);
    // After a lost reply the page is newer or older, the command is the same.
    expect((await assign(read, 'k-stale')).body).toMatchObject(done.body as object);
  });

  it('is passed on to a speciality that somebody at that tier has for its customer, and to no other', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'passed on');
    await send(ivo, 'POST', `/${id}/start`, {});
    await app.seed.person('Cloud one', 'L2 engineer', [OWN], undefined, ['cloud']);
    await app.seed.person('Far off one', 'L2 engineer', ['cus-foreign'], undefined, ['mainframe']);
    await app.settled();
    const packet = { checked: 'sign-ins', ruledOut: 'travel', hypothesis: 'stolen token' };
    const pass = (to: string, speciality: string) => send(ivo, 'POST', `/${id}/escalate`, { to, speciality, packet });
    for (const blank of ['', '  ']) expect((await pass('L2', blank)).status).toBe(400);
    for (const [to, speciality] of [
      ['L2', 'quantum'],
      ['L2', 'mainframe'],
      ['L3', 'cloud'],
    ] as const) {
      expect((await pass(to, speciality)).problem()).toMatchObject({
        status: 422,
        code: 'speciality-unknown',
        detail: `Nobody works at ${to} with the speciality ${speciality} for this customer.`,
      });
    }
    expect((await pageOf(ivo, id)).cameFrom).toEqual([]);
    expect((await pass('L2', 'cloud')).status).toBe(200);
    await expect.poll(async () => (await pageOf(ivo, id)).cameFrom).toEqual(['L1']);
  });

  it('says nothing of itself to somebody who declines it without having it', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'begun');
    await send(ivo, 'POST', `/${id}/start`, {});
    const elsewhere = await app.seed.person('Engineer outside', 'L1 engineer', ['cus-foreign']);
    await app.settled();
    const declining = (incident: string) =>
      app.ask('POST', '/api/v1/desk/decline', { as: elsewhere, body: { incident, reason: 'not mine' } });
    const [real, none] = [(await declining(id)).problem(), (await declining('inc-none')).problem()];
    expect(real).toEqual({ ...none, correlationId: real.correlationId });
  });

  it('tells the next engineer that it was declined, and why only to the shift lead', async () => {
    const [ivo, next] = [await engineer(), await engineer()];
    const id = await inHandOf(ivo, 'declined');
    const body = { incident: id, reason: 'my brother works there', leave: true };
    const declined = await app.ask('POST', '/api/v1/desk/decline', { as: ivo, body });
    const { position } = declined.body as { position: string };
    const returned = async (reader: Seated) =>
      (await pageOf(reader, id, position)).timeline.find(({ kind }) => kind === 'returned')?.params;
    expect(await returned(next)).toEqual({ from: ivo.name, whom: ivo.id, why: 'declined' });
    expect(await returned(app.people['shift lead'])).toMatchObject({ reason: 'my brother works there' });
  });

  it('answers a decision on an old page with where it stands and what changed', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'changed');
    await send(ivo, 'POST', `/${id}/start`, {});
    const stale = await send(ivo, 'POST', `/${id}/confirm`, {}, { 'if-match': '"1"' });
    expect(stale.problem()).toMatchObject({
      status: 409,
      code: 'conflict',
      revision: 2,
      changed: [{ kind: 'WorkStarted', by: { id: ivo.id, name: ivo.name } }],
    });
    expect((await send(ivo, 'POST', `/${id}/confirm`, {}, { 'if-match': '"2"' })).status).toBe(200);
  });

  it('says no by the rule’s own code, and a command that was taken is taken once', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'once');
    expect((await send(ivo, 'POST', `/${id}/answer`, { text: 'x' })).problem()).toMatchObject({
      status: 409,
      code: 'not-started',
    });
    const key = { 'idempotency-key': 'start-once' };
    const [first, again] = [
      await send(ivo, 'POST', `/${id}/start`, {}, key),
      await send(ivo, 'POST', `/${id}/start`, {}, key),
    ];
    expect(again).toMatchObject({ status: 200, body: first.body as object });
    expect((await send(ivo, 'POST', `/${id}/start`, {})).problem()).toMatchObject({ code: 'already-started' });
  });

  it('registered twice under one key is one', async () => {
    const lead = app.people['shift lead'];
    const key = { 'idempotency-key': 'the-call' };
    const ids = [await send(lead, 'POST', '', call, key), await send(lead, 'POST', '', call, key)].map(
      ({ body }) => (body as { id: string }).id,
    );
    expect(ids[0]).toBe(ids[1]);
  });

  it('names every bad field of a form at once', async () => {
    const bad = await send(app.people['shift lead'], 'POST', '', { customer: '', severity: 'dire', entity: {} });
    const { fields = [] } = bad.problem();
    expect(fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['body.customer', 'body.title', 'body.severity', 'body.entity.kind', 'body.calledAt']),
    );
  });

  it('shows its alerts with their bodies as they were sent', async () => {
    const sent = [posted({ host: 'ALERTS-1' }), posted({ host: 'ALERTS-1' })];
    const headers = { authorization: `Bearer ${app.source.key}` };
    await app.ask('POST', '/api/v1/intake/src-own', { body: sent, headers });
    const as = app.people.auditor;
    const find = async () => {
      const { body } = await app.ask('GET', '/api/v1/queue?q=ALERTS-1', { as });
      return (body as { rows: { id: string; alerts: number }[] }).rows;
    };
    await expect.poll(async () => (await find())[0]?.alerts, { timeout: 10_000 }).toBe(2);
    const [row] = await find();
    const { body } = await send(as, 'GET', `/${row?.id ?? ''}/alerts`);
    const { alerts, total } = body as { alerts: { raw: string; source: { id: string } }[]; total: number };
    expect(total).toBe(2);
    expect(alerts.map(({ raw }) => JSON.parse(raw) as object)).toEqual(sent.toReversed());
    expect(alerts[0]?.source).toEqual({ id: 'src-own', name: 'src-own' });
  });

  it('keeps what somebody is writing, for them alone, until the note is there', async () => {
    const ivo = await engineer();
    const id = await inHandOf(ivo, 'draft');
    await send(ivo, 'PUT', `/${id}/draft`, { text: 'Asked' });
    await send(ivo, 'PUT', `/${id}/draft`, { text: 'Asked the customer' });
    const draftOf = async (person: Seated) =>
      ((await send(person, 'GET', `/${id}/draft`)).body as { text: string }).text;
    await expect.poll(() => draftOf(ivo)).toBe('Asked the customer');
    expect(await draftOf(app.people['shift lead'])).toBe('');
    await send(ivo, 'POST', `/${id}/notes`, { text: 'Asked the customer' });
    await expect.poll(() => draftOf(ivo)).toBe('');
  });
});

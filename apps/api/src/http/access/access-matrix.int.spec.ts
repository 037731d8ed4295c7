import { socketRequests } from '@watchfloor/api-contract';
import type { Role } from '@watchfloor/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessMatrix, type AccessRow } from '../../testing/access-rows.ts';
import { FOREIGN, OWN, startTestApp, type TestApp } from '../../testing/app.ts';
import type { Answer } from '../../testing/asking.ts';
import { samples, type Whose } from '../../testing/sample-requests.ts';
import { seedForeignAndKept } from '../../testing/seed-access.ts';
import { posted, type Seated } from '../../testing/seed.ts';
import { connect, type Console } from '../../testing/socket.ts';
import { routeTable, type NamedRoute } from '../routes/route-table.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedForeignAndKept(app);
});
afterAll(() => app.close());

const { columns } = accessMatrix;
const rowOf = (name: string): AccessRow => accessMatrix.routes[name] ?? { may: 'public' };
const mayBe = ({ may }: AccessRow, role: Role) => may[columns.indexOf(role)] === 'y';
const casesOf = ({ about }: AccessRow): readonly Whose[] => {
  if (about === undefined) return ['own'];
  return about === 'incident' ? ['own', 'foreign', 'restricted'] : ['own', 'foreign'];
};

/** Some requests end the session they come from: each of them comes from a fresh one. */
const freshly = async (role: Role): Promise<Seated> => {
  const seated = await app.seed.person(`Passing ${crypto.randomUUID()}`, role, [OWN]);
  await app.settled();
  return seated;
};
const endsItself = ['session.signOut', 'session.revokeSession', 'session.changePassword'];

const send = ({ name, route }: NamedRoute, whose: Whose, as: Seated | undefined) => {
  const { params, body } = samples[name] ?? {};
  const own = as?.cookie.slice('wf_session='.length).split('.')[0] ?? 'none';
  const foreign = app.people.auditor.cookie.slice('wf_session='.length).split('.')[0] ?? 'none';
  const values: Readonly<Record<string, string>> =
    name === 'session.revokeSession'
      ? { id: whose === 'own' ? own : foreign }
      : (params?.(whose) ?? { source: 'src-own' });
  const url = route.path.replaceAll(/:(\w+)/g, (_, part: string) => values[part] ?? 'missing');
  return app.ask(route.method, url, { as, ...(body && { body: body(whose) }) });
};

/** Its handler answers as for a field that does not fit: nobody seeded has the password that is named. */
const SAYS_BAD_REQUEST = 'session.changePassword';

/** A sample that does not fit the route any more never reaches its handler and would prove nothing. */
const letThrough = (answer: Answer, what: string) => {
  const { code, permission } = answer.status >= 400 ? answer.problem() : { code: 'fine', permission: undefined };
  expect(
    [
      answer.status < 500,
      permission,
      code === 'csrf',
      code === 'not-found',
      code === 'bad-request' && !what.startsWith(SAYS_BAD_REQUEST),
      answer.status === 401,
    ],
    what,
  ).toEqual([true, undefined, false, false, false, false]);
};

const tellsNothingForeign = (answer: Answer, what: string) => {
  const told = JSON.stringify(answer.body);
  for (const hidden of ['inc-foreign', 'inc-restricted', 'inc-closed-foreign', 'inc-closed-restricted', FOREIGN]) {
    expect(told, `${what} tells of ${hidden}`).not.toContain(hidden);
  }
};

describe('The table of who may do what', () => {
  it('has a row for every route and every request of a socket, and for nothing else', () => {
    expect(Object.keys(accessMatrix.routes).toSorted()).toEqual(routeTable.map(({ name }) => name).toSorted());
    expect(Object.keys(accessMatrix.sockets).toSorted()).toEqual(Object.keys(socketRequests).toSorted());
  });

  it('has a column for every role', () => {
    expect(columns.toSorted()).toEqual(Object.keys(app.people).toSorted());
  });
});

describe.each(routeTable.filter(({ name }) => !['public', 'key'].includes(rowOf(name).may)))('$name', (named) => {
  const row = rowOf(named.name);

  it('is closed to whoever is not signed in', async () => {
    expect((await send(named, 'own', undefined)).problem()).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it.each(columns)('is open to the %s exactly as the table says', async (role) => {
    for (const whose of casesOf(row)) {
      const as = endsItself.includes(named.name) ? await freshly(role) : app.people[role];
      const answer = await send(named, whose, as);
      const what = `${named.name}, ${role}, ${whose}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`;
      if (!mayBe(row, role)) {
        expect(answer.problem(), what).toMatchObject({ status: 403, permission: named.route.needs });
      } else if (whose === 'own') {
        letThrough(answer, what);
        if (row.lists) tellsNothingForeign(answer, what);
      } else {
        expect(answer.problem(), what).toMatchObject({ status: 404, code: 'not-found' });
      }
    }
  });
});

describe.each(routeTable.filter(({ name }) => rowOf(name).may === 'public'))('$name', (named) => {
  it('is open to whoever is not signed in', async () => {
    const answer = await send(named, 'own', undefined);
    expect([200, 401, 403], JSON.stringify(answer.body)).toContain(answer.status);
    expect(['not-signed-in', 'forbidden', 'csrf']).not.toContain((answer.body as { code?: string }).code);
  });
});

describe('intake.post', () => {
  const post = (source: string, headers: Readonly<Record<string, string>>, as?: Seated) =>
    app.ask('POST', `/api/v1/intake/${source}`, { as, headers, body: posted() });
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  it('is open to the key of that source and to nobody else, whatever their role', async () => {
    expect((await post(app.foreignSource.id, bearer(app.foreignSource.key))).status).toBe(202);
    expect((await post(app.foreignSource.id, bearer(`wf_${'x'.repeat(43)}`))).problem()).toMatchObject({ status: 401 });
    expect((await post(app.foreignSource.id, {})).problem()).toMatchObject({ status: 401 });
    for (const role of columns) expect((await post(app.foreignSource.id, {}, app.people[role])).status).toBe(401);
  });

  it('tells the key of another source nothing: foreign and unknown are the same', async () => {
    const { key } = app.foreignSource;
    const [own, unknown] = [await post('src-own', bearer(key)), await post('src-never', bearer(key))];
    expect(own.problem()).toMatchObject({ status: 404, code: 'not-found' });
    expect({ ...own.problem(), correlationId: '' }).toEqual({ ...unknown.problem(), correlationId: '' });
  });
});

describe.each(Object.entries(accessMatrix.sockets))('The socket request %s', (name, row) => {
  const asked = (console: Console, whose: Whose) =>
    console.ask(name, name.startsWith('incident') ? { id: `inc-${whose}` } : { since: null });

  it('is closed to whoever is not signed in', async () => {
    await expect(connect(app.server.url, undefined)).rejects.toThrow('not-signed-in');
  });

  it.each(columns)('is open to the %s exactly as the table says', async (role) => {
    const console = await connect(app.server.url, app.people[role]);
    try {
      for (const whose of casesOf(row)) {
        const reply = await asked(console, whose);
        if (!mayBe(row, role)) expect(reply).toEqual({ error: 'forbidden' });
        else if (whose !== 'own') expect(reply, whose).toEqual({ error: 'not-found' });
        else {
          expect(reply).not.toHaveProperty('error');
          if (row.lists) tellsNothingForeign({ body: reply } as Answer, name);
        }
      }
    } finally {
      console.close();
    }
  });
});

import type { Role } from '@watchfloor/events';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessMatrix } from '../../testing/access-rows.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { samples } from '../../testing/sample-requests.ts';
import { seedForeignAndKept } from '../../testing/seed-access.ts';
import { routeTable, type NamedRoute } from '../routes/route-table.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedForeignAndKept(app);
});
afterAll(() => app.close());

const RUNS = 15;
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const hostile = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '\0', '\ud800', '../../etc/passwd', "' OR 1=1 --", '1e999', '-1', '%00'),
  anyText,
);
const anyValue = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  hostile,
  fc.integer(),
  fc.double(),
  fc.constant(null),
);

/** A sensible body with one of its fields turned into anything, or anything at all. */
const bodyOf = (sample: object): fc.Arbitrary<unknown> => {
  const keys = Object.keys(sample);
  if (keys.length === 0) return anyValue;
  const turned = fc.tuple(fc.constantFrom(...keys), anyValue).map(([key, value]) => ({ ...sample, [key]: value }));
  return fc.oneof({ weight: 3, arbitrary: turned }, { weight: 1, arbitrary: anyValue });
};

const allowed = ({ name }: NamedRoute): Role | undefined => {
  const at = accessMatrix.routes[name]?.may.indexOf('y') ?? -1;
  return accessMatrix.columns[at];
};

/** Whatever is sent, the answer is a good one or a problem document that blames the sender. */
const answersWell = async (method: NamedRoute['route']['method'], url: string, as: Role | undefined, body: unknown) => {
  const answer = await app.ask(method, url, { as: as && app.people[as], body: JSON.stringify(body ?? null) });
  if (answer.status >= 400) answer.problem();
  expect(answer.status, `${method} ${url} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
};

const deep = '['.repeat(10_000) + ']'.repeat(10_000);
const reading = routeTable.filter(({ name, route }) => route.body && name !== 'intake.post');

describe('A body that is none of its own is refused by', () => {
  it.each(reading)('$name', async (named) => {
    const role = allowed(named);
    const values = samples[named.name]?.params?.('own') ?? {};
    const path = named.route.path.replaceAll(/:(\w+)/g, (_, part: string) => values[part] ?? 'x');
    for (const body of ['[]', '5', deep]) {
      const answer = await app.ask(named.route.method, path, { as: role && app.people[role], body });
      expect(answer.problem()).toMatchObject({ status: 400, code: 'bad-request' });
    }
  });
});

const ending = ['session.signOut', 'session.revokeSession'];
const fuzzed = routeTable.filter(({ name }) => name !== 'intake.post' && !ending.includes(name));

describe('Whatever a client sends to', () => {
  it.each(fuzzed)('$name, nothing breaks', async (named) => {
    const { params, body } = samples[named.name] ?? {};
    const values = params?.('own') ?? {};
    const url = (id: string | undefined) =>
      named.route.path.replaceAll(/:(\w+)/g, (_, part: string) => encodeURIComponent(id ?? values[part] ?? 'x'));
    const asked = fc.tuple(bodyOf(body?.('own') ?? {}), fc.option(hostile, { nil: undefined, freq: 4 }), anyText);
    await fc.assert(
      fc.asyncProperty(asked, async ([content, id, query]) => {
        const path = url(id?.toWellFormed());
        const search = named.route.query
          ? `?limit=${encodeURIComponent(query.toWellFormed())}&cursor=${id ? 'x' : '1.1'}`
          : '';
        await answersWell(named.route.method, path + search, allowed(named), content);
      }),
      { numRuns: RUNS },
    );
  });

  it('intake, nothing breaks', async () => {
    const headers = { authorization: `Bearer ${app.source.key}` };
    const types = fc.constantFrom('application/json', 'application/x-ndjson', 'text/csv', 'text/plain', '');
    const bodies = fc.oneof(
      fc.json({ stringUnit: 'binary' }),
      anyText,
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.array(anyValue, { maxLength: 5 }).map((items) => items.map((item) => JSON.stringify(item)).join('\n')),
    );
    await fc.assert(
      fc.asyncProperty(types, bodies, fc.boolean(), async (type, body, packed) => {
        const answer = await app.ask('POST', '/api/v1/intake/src-own', {
          body,
          headers: { ...headers, 'content-type': type, ...(packed && { 'content-encoding': 'gzip' }) },
        });
        if (answer.status >= 400) answer.problem();
        expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });
});

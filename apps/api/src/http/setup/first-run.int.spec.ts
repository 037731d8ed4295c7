import { afterEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';

const apps: TestApp[] = [];
const start = async (options: Parameters<typeof startTestApp>[0] = { empty: true }) => {
  const app = await startTestApp(options);
  apps.push(app);
  return app;
};
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

const form = {
  organisation: 'Example SOC',
  name: 'Ada Root',
  email: 'ada@soc.example.com',
  password: 'a long enough password',
};
const tokenIn = (app: TestApp) => app.said.join('\n').match(/#token=([\w-]{43})/)?.[1] ?? '';

describe('The first start on an empty store', () => {
  it('prints a one-time link with which the administrator is set up and signed in', async () => {
    const app = await start();
    expect((await app.ask('GET', '/api/v1/setup')).body).toEqual({ open: true });
    const answer = await app.ask('POST', '/api/v1/setup', { body: { ...form, token: tokenIn(app) } });
    expect(answer).toMatchObject({
      status: 200,
      body: { name: 'Ada Root', roles: ['administrator'], organisation: 'Example SOC' },
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^wf_session=.*HttpOnly; SameSite=Strict/);
    const me = await app.ask('GET', '/api/v1/me', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(me).toMatchObject({ status: 200, body: { name: 'Ada Root' } });
    expect((await app.ask('GET', '/api/v1/setup')).body).toEqual({ open: false });
    const policies = await app.ask('GET', '/api/v1/policies', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(policies.body).toMatchObject({ scoring: { version: 1 }, sla: { version: 1 } });
  });

  it('takes the link once, and no other word for it', async () => {
    const app = await start();
    const setup = (token: string) => app.ask('POST', '/api/v1/setup', { body: { ...form, token } });
    expect((await setup('x'.repeat(43))).problem()).toMatchObject({ status: 403, code: 'link-invalid' });
    expect((await setup(tokenIn(app))).status).toBe(200);
    expect((await setup(tokenIn(app))).problem()).toMatchObject({ status: 403, code: 'link-invalid' });
  });

  it('takes no link that has run out', async () => {
    const app = await start();
    app.pass(61 * 60_000);
    const late = await app.ask('POST', '/api/v1/setup', { body: { ...form, token: tokenIn(app) } });
    expect(late.problem()).toMatchObject({ status: 403, code: 'link-invalid' });
  });

  it('never lets the link into the log', async () => {
    const lines: string[] = [];
    const app = await start({ empty: true, log: (line) => lines.push(line) });
    await app.ask('POST', '/api/v1/setup', { body: { ...form, token: tokenIn(app) } });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toContain(tokenIn(app));
    expect(lines.join('')).not.toContain(form.password);
  });

  it('prints none once somebody runs the platform', async () => {
    expect((await start({})).said.join('\n')).not.toContain('#token=');
  });
});

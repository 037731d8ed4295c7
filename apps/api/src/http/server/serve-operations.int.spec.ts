import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { posted } from '../../testing/seed.ts';

let app: TestApp;
let dist: string;
const lines: string[] = [];
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'watchfloor-console-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Watchfloor</title>');
  writeFileSync(join(dist, 'assets', 'index-Ab12Cd34.js'), 'export {};');
  app = await startTestApp({ environment: { CONSOLE_DIST: dist }, log: (line) => lines.push(line) });
});
afterAll(async () => {
  await app.close();
  rmSync(dist, { recursive: true });
});

const browse = (path: string) => app.ask('GET', path, { headers: { accept: 'text/html,*/*' } });

describe('Whoever runs a node', () => {
  it('hears that it lives, whether it is ready, and how far behind it is', async () => {
    expect(await app.ask('GET', '/health/live')).toMatchObject({ status: 200, body: { alive: true } });
    expect(await app.ask('GET', '/health/ready')).toMatchObject({ status: 200, body: { ready: true, reasons: [] } });
  });

  it('gets figures that move with what the node does', async () => {
    const headers = { authorization: `Bearer ${app.source.key}` };
    await app.ask('POST', '/api/v1/intake/src-own', { body: [posted(), posted()], headers });
    const { body } = await app.ask('GET', '/metrics');
    expect(body).toContain('watchfloor_intake_alerts_total 2');
    expect(body).toMatch(/watchfloor_append_seconds_count [1-9]/);
    expect(body).toContain('route="/api/v1/intake/:source",method="POST",status="202"');
  });

  it('finds every request in the log by the correlation id of its answer, without what was in it', async () => {
    const as = app.people.auditor;
    const answer = await app.ask('GET', '/api/v1/queue?q=secret-word', { as });
    const id = String(answer.headers['x-correlation-id']);
    const line = lines.find((one) => one.includes(id)) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({ route: '/api/v1/queue', status: 200, by: as.id });
    expect(lines.join('')).not.toContain('secret-word');
    expect(lines.join('')).not.toContain(as.cookie.split('.')[1]);
  });

  it('gives a problem the id the client named, and never a stack', async () => {
    const headers = { 'x-correlation-id': 'client-chosen-1' };
    const { body } = await app.ask('GET', '/api/v1/queue', { headers });
    expect(body).toMatchObject({ code: 'not-signed-in', correlationId: 'client-chosen-1' });
    expect(JSON.stringify(body)).not.toMatch(/\.ts|\.js|at /);
  });
});

describe('The console', () => {
  it('is every page a browser opens, asked for again each time', async () => {
    for (const path of ['/', '/queue', '/incidents/inc-1?tab=alerts', '/index.html']) {
      const page = await browse(path);
      expect(page, path).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
      expect(page.body).toContain('<title>Watchfloor</title>');
    }
  });

  it('is there for whoever takes anything, as curl does, or does not say', async () => {
    for (const headers of [{ accept: '*/*' }, {}]) {
      const page = await app.ask('GET', '/', { headers });
      expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
      expect(page.body).toContain('<title>Watchfloor</title>');
    }
    const json = await app.ask('GET', '/', { headers: { accept: 'application/json' } });
    expect(json.problem()).toMatchObject({ status: 404 });
    const api = await app.ask('GET', '/api/v1/nothing', { headers: { accept: '*/*' } });
    expect(api.problem()).toMatchObject({ status: 404 });
  });

  it('keeps files with a hash in their name for good', async () => {
    const file = await browse('/assets/index-Ab12Cd34.js');
    expect(file).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
    expect(file.headers['content-type']).toContain('javascript');
  });

  it('is not what an unknown address of the API answers, nor a file that is not there to a script', async () => {
    expect((await browse('/api/v1/nothing')).problem()).toMatchObject({ status: 404, code: 'not-found' });
    const missing = await app.ask('GET', '/assets/gone.js', { headers: { accept: '*/*' } });
    expect(missing.problem()).toMatchObject({ status: 404 });
  });

  it.each(['/../package.json', '/assets/../../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/assets%2f..%2findex.html'])(
    'never leaves its folder for %s',
    async (path) => {
      const { body } = await browse(path);
      expect(String(body)).not.toMatch(/root:|"workspaces"/);
    },
  );
});

describe('Every answer', () => {
  it('forbids scripts from elsewhere, frames, sniffing and referrers', async () => {
    for (const path of ['/', '/api/v1/me', '/api/docs', '/health/live']) {
      const { headers } = await browse(path);
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("script-src 'self';");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    }
  });

  it('of the API is kept by nobody on the way', async () => {
    const { headers } = await app.ask('GET', '/api/v1/queue', { as: app.people.auditor });
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('The documentation of the API', () => {
  it('is a page of our own files only', async () => {
    const page = await browse('/api/docs');
    expect(page.status).toBe(200);
    expect(String(page.body)).not.toMatch(/https?:\/\/|<style|<script>|onclick/);
    expect((await browse('/api/docs/page.js')).headers['content-type']).toContain('javascript');
    expect((await browse('/api/docs/page.css')).headers['content-type']).toContain('css');
    expect((await browse('/api/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
  });
});

describe('A request that cannot be one', () => {
  it.each([
    ['GET', '/api/v1/queue?limit=many', undefined],
    ['GET', '/api/v1/queue?after=yesterday', undefined],
    ['GET', '/api/v1/queue?cursor=not-ours', undefined],
    ['GET', '/api/v1/incidents?cursor=not-ours', undefined],
    ['GET', '/api/v1/incidents/inc-own/alerts?cursor=not-ours', undefined],
    ['POST', '/api/v1/desk/leave', '{"a":'],
  ] as const)('is refused with what is wrong: %s %s %s', async (method, path, body) => {
    const as = app.people['L1 engineer'];
    expect((await app.ask(method, path, { as, body })).problem()).toMatchObject({ status: 400 });
  });

  it('of another type or too large is refused before it is read', async () => {
    const as = app.people['L1 engineer'];
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await app.ask('POST', '/api/v1/desk/leave', { as, body: 'a=1', headers: form })).problem().status).toBe(
      415,
    );
    const large = { text: 'x'.repeat(1_100_000) };
    expect((await app.ask('PUT', '/api/v1/incidents/i/draft', { as, body: large })).problem().status).toBe(413);
  });
});

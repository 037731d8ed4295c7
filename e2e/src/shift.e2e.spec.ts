import { routes } from '@watchfloor/api-contract';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCustomer,
  connectWazuh,
  found,
  freePort,
  hire,
  startServer,
  temporaryFolder,
  until,
  wazuhAlert,
  type ConnectedSource,
  type PersonClient,
  type ServerProcess,
} from '@watchfloor/tools/servers';
import { launchBrowser } from './browser.ts';
import { fill, signIn, type Watched } from './desk.ts';

const password = 'a password for one test';

describe('a shift, by keyboard, in two browsers at once', () => {
  const folder = temporaryFolder('shift');
  let server: ServerProcess;
  let source: ConnectedSource;
  let browser: Browser;
  let ivo: Watched;
  let leila: Watched;
  let administrator: PersonClient;
  let ruth: PersonClient;
  let sent = 0;

  /** An alert of a host of its own; rule 0 has the title above. */
  const alertOn = async (host: string): Promise<void> => {
    const alert = wazuhAlert({ id: `e2e-${(sent += 1)}`, host, rule: 4, level: 10, at: new Date().toISOString() });
    const answer = await fetch(`${server.url}/api/v1/intake/${source.id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${source.key}`, 'content-type': 'application/json' },
      body: alert,
    });
    expect(answer.status).toBe(202);
  };
  const row = (page: Page, host: string) => page.getByRole('row').filter({ hasText: host });
  const toQueue = async (page: Page): Promise<void> => {
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.getByRole('heading', { name: 'Queue' }).waitFor();
  };
  const takeNext = async (page: Page, host: string): Promise<void> => {
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.getByText(host).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('started work').waitFor();
  };

  beforeAll(async () => {
    server = startServer({ store: `sqlite:${folder.path}`, dataDir: folder.path, port: await freePort() });
    await server.ready();
    administrator = await found(server);
    source = await connectWazuh(administrator, await addCustomer(administrator, 'Aldermoor Bank'));
    const roles = ['L1 engineer'] as const;
    await hire(administrator, { name: 'Ivo Venn', email: 'ivo@soc.example.com', password, roles });
    await hire(administrator, { name: 'Leila Moss', email: 'leila@soc.example.com', password, roles });
    ruth = await hire(administrator, { name: 'Ruth Amsel', roles: ['shift lead'] });
    await hire(administrator, { name: 'Dana Frost', roles: ['L2 engineer'] });
    browser = await launchBrowser();
    ivo = await signIn(browser, server.url, 'ivo@soc.example.com', password);
    leila = await signIn(browser, server.url, 'leila@soc.example.com', password);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    folder.remove();
  });

  it('an alert becomes a row on both screens, and is given to the one who says ready', async () => {
    await alertOn('PAY-WS-07');
    await Promise.all([row(ivo.page, 'PAY-WS-07').waitFor(), row(leila.page, 'PAY-WS-07').waitFor()]);
    await takeNext(ivo.page, 'PAY-WS-07');
    await row(leila.page, 'PAY-WS-07').getByText('Ivo Venn').waitFor();
  });

  it('what is written while it is worked is kept, and answered and closed it leaves both queues', async () => {
    const { page } = ivo;
    await page.keyboard.press('m');
    await page.keyboard.type('No **interactive** sign-in before it.');
    await page.keyboard.press('Control+Enter');
    await page.locator('strong', { hasText: 'interactive' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    await fill(page, 'A session was reused from outside.', 'Rotate the secret');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.getByRole('dialog').waitFor();
    await fill(page, 'True', 'stolen session');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row(leila.page, 'PAY-WS-07').waitFor({ state: 'detached' });
  });

  it('two who say ready get two incidents, and one that is escalated waits for the second line', async () => {
    await toQueue(ivo.page);
    await alertOn('HR-WS-030');
    await row(ivo.page, 'HR-WS-030').waitFor();
    await takeNext(ivo.page, 'HR-WS-030');
    await alertOn('JMP-01');
    await row(leila.page, 'JMP-01').waitFor();
    await takeNext(leila.page, 'JMP-01');
    const { page } = leila;
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await fill(page, 'sign-in log', 'planned change', 'stolen credentials');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await toQueue(page);
    await row(page, 'JMP-01').getByText('Needs L2').waitFor();
  });

  it('a decline needs its reason, puts the incident back into the order and leaves the person ready', async () => {
    const { page } = leila;
    await alertOn('FS-02');
    await row(page, 'FS-02').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.keyboard.press('d');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Ready for').waitFor();
    await toQueue(page);
    await row(page, 'FS-02').getByText('Needs L1').waitFor();
  });

  it('no page wrote an error, and axe finds nothing serious on queue and incident', async () => {
    for (const { page } of [ivo, leila]) {
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
    }
    expect([...ivo.errors, ...leila.errors]).toEqual([]);
  });

  it('what alerts join while it is offered is started by the first Enter all the same', async () => {
    const { page } = leila;
    const read = <Answer>(path: string) =>
      page.evaluate(async (from) => (await fetch(from)).json() as Promise<Answer>, path);
    await alertOn('CRM-DB-02');
    await page.getByRole('button', { name: 'Start' }).waitFor();
    const { hand } = await read<{ hand: readonly { id: string }[] }>('/api/v1/desk');
    const offered = `/api/v1/incidents/${hand[0]?.id}`;
    // The screen stays as it was read, as on a slow line.
    const late = (url: URL) => url.pathname === offered && url.search !== '?fresh';
    await page.route(late, () => undefined);
    await alertOn('CRM-DB-02');
    const joined = async () => {
      const { timeline } = await read<{ timeline: readonly { kind: string }[] }>(`${offered}?fresh`);
      return timeline.find(({ kind }) => kind === 'alerts-joined');
    };
    await until(joined, { withinMs: 20_000, what: 'telling of the second alert' });
    await page.unroute(late);
    await page.keyboard.press('Enter');
    await page.getByText('started work').waitFor();
  });

  it('whoever loses what they hold reads who took it, and goes on with n', async () => {
    const { page } = leila;
    const [taken] = await page.evaluate(async () => {
      const { hand } = (await (await fetch('/api/v1/desk')).json()) as { hand: readonly { id: string }[] };
      return hand.map(({ id }) => id);
    });
    await toQueue(page);
    const body = { reason: 'Ivo knows this database', leadReason: 'Ivo knows this database' };
    await ruth.must(routes.incident.release, { params: { id: taken ?? '' }, body });
    const news = page.getByRole('status').filter({ hasText: 'Ruth Amsel took WF-' });
    await news.getByText('press n when you are free').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await news.waitFor({ state: 'detached' });
  });

  it('whoever is cleared for less sees less at once, and for more, more; the queue goes on meanwhile', async () => {
    const { page } = leila;
    const { people } = await administrator.must(routes.administration.people, {});
    const { id = '', name = '', roles = [] } = people.find((person) => person.name === 'Leila Moss') ?? {};
    const clear = (clearance: 'all' | string[]) => {
      const body = { name, roles, specialities: [], onCall: false, clearance };
      return administrator.must(routes.administration.changePerson, { params: { id }, body });
    };
    await toQueue(page);
    await row(page, 'JMP-01').waitFor();
    await clear([]);
    await row(page, 'JMP-01').waitFor({ state: 'detached' });
    await clear('all');
    await row(page, 'JMP-01').waitFor();
    await alertOn('MAIL-03');
    await row(page, 'MAIL-03').waitFor();
  });
});

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startServer, temporaryFolder, until, type ServerProcess } from '@watchfloor/tools/servers';
import { launchBrowser } from './browser.ts';
import { fill } from './desk.ts';

const password = 'a password for one test';

describe('the way from an empty store to the first alert, by keyboard', () => {
  const folder = temporaryFolder('first-run');
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
  const shown = async () => (await page.locator('figure pre').textContent()) ?? '';

  beforeAll(async () => {
    server = startServer({ store: `sqlite:${folder.path}`, dataDir: folder.path, port: await freePort() });
    await server.ready();
    browser = await launchBrowser();
    page = await browser.newPage({ locale: 'en-GB' });
    page.on('pageerror', ({ message }) => errors.push(message));
    const link = await until(() => /http\S+\/setup#token=\S+/.exec(server.output())?.[0], {
      withinMs: 10_000,
      what: 'The one-time link',
    });
    await page.goto(link);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    folder.remove();
  });

  it('leaves what it keeps to its own user on this machine', () => {
    for (const name of ['events.db', 'keys.db']) expect(statSync(join(folder.path, name)).mode & 0o077, name).toBe(0);
  });

  it('begins with the administrator, whose link leads to the first customer', async () => {
    await heading('Set the administrator’s password');
    await fill(page, 'Night Harbour SOC', 'Dana Krol', 'dana@soc.example.com', password);
    await page.keyboard.press('Enter');
    await heading('Add the first customer');
    await page.keyboard.type('Aldermoor Bank');
    await page.keyboard.press('Enter');
    await heading('Connect their first source');
  });

  it('goes on where it was left, for whoever loads it again', async () => {
    await page.reload();
    await heading('Connect their first source');
    expect(await page.getByLabel('Customer').inputValue()).not.toBe('');
  });

  it('shows the key of the source once, then asks for the first people', async () => {
    await page.getByLabel('Name').focus();
    await page.keyboard.type('wazuh-01');
    await page.keyboard.press('Enter');
    await page.locator('figure').waitFor();
    expect(await shown()).toMatch(/^\S{20,}$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading('Invite the first people');
    await fill(page, 'Ivo Venn', 'ivo@soc.example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('figure').waitFor();
    expect(await shown()).toContain(`${server.url}/invitation#token=`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  });

  it('ends when an alert that was sent as it says stands in the queue', async () => {
    await heading('See the first alert arrive');
    await page.getByText('Waiting for the first alert').waitFor();
    const command = await shown();
    const answer = await fetch(/curl (\S+)/.exec(command)?.[1] ?? '', {
      method: 'POST',
      headers: {
        authorization: /Authorization: ([^']+)/.exec(command)?.[1] ?? '',
        'content-type': 'application/json',
      },
      body: /--data-binary '(.*)'$/.exec(command)?.[1] ?? '',
    });
    expect(answer.status).toBe(202);
    await page.getByText('1 alert from wazuh-01 is there').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: 'Test alert: this source can send' }).waitFor();
    expect(errors).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { Subject } from './pages.ts';
import type { Variant } from './variants.ts';

/** The moment the invented night stands still at, and where its console hangs. */
const night = { at: new Date('2026-11-17T02:12:48.000Z'), zone: 'Europe/Berlin' };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Fault {
  readonly what: string;
}

/** Runs inside the page: what axe finds of serious weight, and sideways scrolling. */
const inspect = `(async () => {
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push('scrolls sideways: ' + scrollWidth + ' in ' + clientWidth);
  const { violations } = await axe.run();
  for (const { id, impact, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    found.push('axe ' + id + ' ×' + nodes.length + ': ' + nodes[0].html.slice(0, 160));
  }
  return found;
})()`;

/** Runs inside the page: resolves when the typefaces are there and two frames were drawn with them. */
const settled = `document.fonts.ready.then(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
)`;

const faultsOf = async (page: Page): Promise<Fault[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(inspect);
  return found.map((what) => ({ what }));
};

/** Opens the subject as the variant asks, waits until it stands still, takes its picture and answers what is wrong with it. */
export const look = async (
  browser: Browser,
  url: string,
  subject: Subject,
  variant: Variant,
  file: string,
): Promise<Fault[]> => {
  const { width, height, theme, language, scene } = variant;
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: night.zone,
    reducedMotion: 'reduce',
  });
  const cookies = Object.entries({ scene, ...subject.cookies });
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url })));
  await context.addInitScript(
    ([chosenTheme, chosenLanguage]) => {
      localStorage.setItem('watchfloor.theme', chosenTheme ?? '');
      localStorage.setItem('watchfloor.language', chosenLanguage ?? '');
    },
    [theme, language],
  );
  const page = await context.newPage();
  const complaints: Fault[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401'))
      complaints.push({ what: `console: ${message.text().slice(0, 200)}` });
  });
  page.on('pageerror', (error) => complaints.push({ what: `error: ${error.message.slice(0, 200)}` }));
  await page.clock.setFixedTime(night.at);
  await page.goto(`${url}${subject.path}`);
  await page.waitForSelector('h1, [role=grid]');
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await subject.before?.(page);
  await page.waitForSelector('[data-waiting]', { state: 'detached' });
  await page.evaluate(settled);
  await page.screenshot({ path: file });
  const faults = [...complaints, ...(await faultsOf(page))];
  await context.close();
  return faults;
};

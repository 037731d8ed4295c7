import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Subject } from './pages.ts';
import { fileOf, type Variant } from './variants.ts';

/** The moment the invented night stands still at, and where its console hangs. */
const night = { at: new Date('2026-11-17T02:12:48.000Z'), zone: 'Europe/Berlin' };
const locales = { en: 'en-GB', zh: 'zh-CN' } as const;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs inside the page: what axe finds of serious weight. */
const violations = `(async () => {
  const { violations } = await axe.run();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => 'axe ' + id + ' ×' + nodes.length + ': ' + nodes[0].html.slice(0, 160));
})()`;

/** Runs inside the page: sideways scrolling of the whole page. */
const sideways = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? ['scrolls sideways: ' + scrollWidth + ' in ' + clientWidth] : [];
})()`;

/** Runs inside the page: what lies below the fold, or under something else, of what must be seen. */
const outOfSight = (selector: string) => `[...document.querySelectorAll(${JSON.stringify(selector)})]
  .filter((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  })
  .map((element) => 'out of sight: ' + element.textContent.slice(0, 80))`;

/** Runs inside the page: resolves when the typefaces are there and two frames were drawn with them. */
const settled = `document.fonts.ready.then(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
)`;

/** Runs inside the page: a chart measures its place before it draws into it; what is not shown never draws. */
const chartsDrawn = `new Promise((done) => {
  const look = () => {
    const charts = [...document.querySelectorAll('[data-chart]')].filter((chart) => chart.offsetWidth > 0);
    if (charts.every((chart) => chart.querySelector('svg'))) done(undefined);
    else requestAnimationFrame(look);
  };
  look();
})`;

const open = async (browser: Browser, url: string, { cookies }: Subject, variant: Variant): Promise<BrowserContext> => {
  const { theme, language, scene } = variant;
  const context = await browser.newContext({
    timezoneId: night.zone,
    locale: locales[language],
    reducedMotion: 'reduce',
    ...(variant.sizes[0] && { viewport: variant.sizes[0] }),
  });
  context.setDefaultTimeout(60_000);
  await context.addCookies(Object.entries({ scene, ...cookies }).map(([name, value]) => ({ name, value, url })));
  await context.addInitScript(
    ([chosenTheme, chosenLanguage]) => {
      localStorage.setItem('watchfloor.theme', chosenTheme ?? '');
      localStorage.setItem('watchfloor.language', chosenLanguage ?? '');
    },
    [theme, language],
  );
  return context;
};

/** What the page itself complains of; a refused question who is signed in is no complaint. */
const listen = (page: Page): string[] => {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401'))
      heard.push(`console: ${message.text().slice(0, 200)}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.message.slice(0, 200)}`));
  return heard;
};

const pictures = async (page: Page, subject: Subject, variant: Variant, folder: string): Promise<string[]> => {
  const faults: string[] = [];
  await page.evaluate(axe);
  for (const [index, size] of variant.sizes.entries()) {
    await page.setViewportSize(size);
    await page.evaluate(settled);
    await page.screenshot({ path: join(folder, fileOf(subject.name, variant, size)) });
    // Colours and names do not change with the size, and the smallest layout is another one.
    const looks = index === 0 || index === variant.sizes.length - 1 ? [sideways, violations] : [sideways];
    if (index === 0 && subject.inSight !== undefined) looks.push(outOfSight(subject.inSight));
    for (const what of looks)
      for (const fault of await page.evaluate<string[]>(what)) faults.push(`${size.width}×${size.height} ${fault}`);
  }
  return faults;
};

/** Opens the subject as the variant asks, waits until it stands still, takes its pictures and answers what is wrong with it. */
export const look = async (
  browser: Browser,
  url: string,
  subject: Subject,
  variant: Variant,
  folder: string,
): Promise<readonly string[]> => {
  const context = await open(browser, url, subject, variant);
  const page = await context.newPage();
  const heard = listen(page);
  try {
    await page.clock.setFixedTime(night.at);
    await page.goto(`${url}${subject.path}`);
    await page.waitForSelector('h1, [role=grid]');
    await page.waitForLoadState('networkidle');
    await subject.before?.(page);
    await page.waitForSelector('[data-waiting]', { state: 'detached' });
    await page.evaluate(chartsDrawn);
    const seen = await pictures(page, subject, variant, folder);
    return [...heard, ...seen];
  } catch (error) {
    return [...heard, `could not be looked at: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await context.close();
  }
};

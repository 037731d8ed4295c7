import type { Browser, Page } from 'playwright-core';

/** Errors a page wrote to its console; a refused sign-in check before signing in is not one. */
export interface Watched {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** A person's own browser window, signed in by keyboard. */
export const signIn = async (browser: Browser, url: string, email: string, password: string): Promise<Watched> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) errors.push(message.text());
  });
  await page.goto(url);
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  return { page, errors };
};

/** Types into the field that has the focus, then goes on to the next one. */
export const fill = async (page: Page, ...texts: readonly string[]): Promise<void> => {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
};

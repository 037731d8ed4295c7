import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

const packed = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');

/** Flags made for a function in the cloud that would hide what a real person's browser does: one process, no web security. */
const unwanted = /^--(single-process|no-zygote|disable-web-security|allow-running|in-process-gpu|headless|disk-cache)/;

/**
 * A real headless Chromium out of an npm package, for machines that have neither a browser nor its libraries:
 * its own libraries and fonts are unpacked beside it and found through the environment.
 */
export const launchBrowser = async (): Promise<Browser> => {
  await inflate(join(packed, 'al2023.tar.br'));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  const executablePath = await chromium.executablePath(packed);
  const args = chromium.args.filter((flag) => !unwanted.test(flag));
  return playwright.launch({ executablePath, args: [...args, '--headless=shell', '--no-sandbox'] });
};

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../src/browser.ts';
import { startFake } from './fake-server.ts';
import { look } from './look.ts';
import { subjects } from './pages.ts';
import { fileOf, variantsOf } from './variants.ts';

/** `npm run shots -- [--only NAME] [--quick]`: a picture of every page into shots/, and what axe and the browser say of it. */
const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, url: { type: 'string' } },
});

const folder = join(import.meta.dirname, '../../shots');
mkdirSync(folder, { recursive: true });

const chosen = subjects.filter(({ name }) => values.only === undefined || name.startsWith(values.only));
const jobs = chosen.flatMap((subject) => {
  const variants = variantsOf(subject);
  return (values.quick ? variants.filter((_, index) => index === 0) : variants).map((variant) => ({
    subject,
    variant,
  }));
});

const fake = values.url === undefined ? await startFake() : { url: values.url, stop: () => undefined };
const browser = await launchBrowser();
let faults = 0;
try {
  for (const [index, { subject, variant }] of jobs.entries()) {
    const file = fileOf(subject.name, variant);
    const found = await look(browser, fake.url, subject, variant, join(folder, file));
    faults += found.length;
    console.log(`${index + 1}/${jobs.length} ${file}${found.map(({ what }) => `\n    ${what}`).join('')}`);
  }
} finally {
  await browser.close();
  fake.stop();
}
console.log(faults === 0 ? 'Every picture is clean.' : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;

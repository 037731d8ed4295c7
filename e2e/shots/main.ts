import { globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhatChanged } from '@watchfloor/tools/bundles';
import { launchBrowser } from '../src/browser.ts';
import { startFake } from './fake-server.ts';
import { look } from './look.ts';
import { subjects } from './pages.ts';
import { firstLookOf, variantsOf } from './variants.ts';

/** `npm run shots -- [--only NAME] [--quick]`: pictures of every page into shots/, and what axe and the browser say of it. */
const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, url: { type: 'string' } },
});

const folder = join(import.meta.dirname, '../../shots');
mkdirSync(folder, { recursive: true });

const chosen = subjects.filter(({ name }) => values.only === undefined || name.startsWith(values.only));
const jobs = chosen.flatMap((subject) =>
  (values.quick ? firstLookOf(subject) : variantsOf(subject)).map((variant) => ({ subject, variant })),
);
// A picture of a page that is gone must not be taken for today's.
if (values.only === undefined) for (const old of globSync('*.png', { cwd: folder })) rmSync(join(folder, old));

if (values.url === undefined) await buildWhatChanged(['console']);
const fake = values.url === undefined ? await startFake() : { url: values.url, stop: () => undefined };
const browser = await launchBrowser();
const begun = performance.now();
const waiting = jobs.values();
let done = 0;
let taken = 0;
let faults = 0;

/** Takes one job after the other; several photographers share the list, because most of a look is waiting. */
const photograph = async () => {
  for (const { subject, variant } of waiting) {
    const found = await look(browser, fake.url, subject, variant, folder);
    taken += variant.sizes.length;
    faults += found.length;
    const name = `${subject.name} ${variant.scene} ${variant.theme} ${variant.language}`;
    console.log([`${(done += 1)}/${jobs.length} ${name}`, ...found].join('\n    '));
  }
};

try {
  await Promise.all(Array.from({ length: 3 }, photograph));
} finally {
  await browser.close();
  fake.stop();
}
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
console.log(
  `${taken} pictures in shots/ after ${minutes} minutes: ${faults === 0 ? 'all clean' : `${faults} faults`}.`,
);
process.exitCode = faults === 0 ? 0 : 1;

import { format, lint, runSteps, specs, whole } from './steps.ts';

const steps = [
  format('.'),
  // Without a cache: a verdict that depends on other files must not be remembered per file.
  lint('.'),
  specs('probes'),
  whole('types', 'tools/scripts/types.ts'),
  specs('unit'),
  specs('int'),
  whole('build', 'tools/scripts/build.ts'),
  specs('e2e'),
];

/** `npm test -- unit int` runs only these steps. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
await runSteps(steps.filter((step) => wanted.length === 0 || wanted.includes(step.name)));

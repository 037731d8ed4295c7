import { probes } from './probe.ts';

const pureLibs = [
  'libs/kernel',
  'libs/contracts/events',
  'libs/contracts/api',
  'libs/policy',
  'libs/intake',
  'libs/domain/incident',
  'libs/processes',
  'libs/read-models',
];
const domain = 'libs/domain/incident/src/planted.ts';

const impurities = [
  'export const at = Date.now();',
  "export const at = Date['now']();",
  'export const at = new Date();',
  'export const at = Date();',
  'export const luck = Math.random();',
  'export const { random } = { random: Math.random };',
  'export const since = performance.now();',
  'export const id = crypto.randomUUID();',
  'export const home = process.env;',
  "export const answer = fetch('http://localhost');",
  'setTimeout(() => undefined, 1);',
  'export const today = Temporal.Now.instant();',
  'export const at = globalThis.Date.now();',
  'export const hour = new Date(2026, 0, 1).getUTCHours();',
  'export const hour = (at: number) => new Date(at).getHours();',
  "export const hour = (at: number) => new Date(at)['getHours']();",
  'export const day = (at: number) => new Date(at).toDateString();',
  'export const shown = (at: number) => new Date(at).toLocaleString();',
  'export const { timeZone } = Intl.DateTimeFormat().resolvedOptions();',
  'export const order = (a: string, b: string) => a.localeCompare(b);',
  "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();",
  "import { readFileSync } from 'fs';\nexport const read = readFileSync;",
  "export { DatabaseSync } from 'node:sqlite';",
  "export const late = import('node:fs');",
];

export const purity = probes(
  'decisions and projections know no clock, no chance, no network and no platform',
  'watchfloor/pure',
  [
    ...impurities.map((text) => [domain, text] as const),
    ...pureLibs.map((lib) => [`${lib}/src/planted.ts`, 'export const at = Date.now();'] as const),
  ],
  [
    [domain, 'export const at = (recorded: string) => new Date(recorded);'],
    [domain, 'export const hour = (at: number) => new Date(at).getUTCHours();'],
    [domain, 'export const later = (process: { now: () => number }) => process.now();'],
    [domain, 'export const largest = Math.max(1, 2);'],
    [
      'libs/read-models/src/planted.int.spec.ts',
      "import { DatabaseSync } from 'node:sqlite';\nnew DatabaseSync(':memory:');",
    ],
    ['libs/event-store/sqlite/src/planted.ts', 'export const at = Date.now();'],
  ],
);

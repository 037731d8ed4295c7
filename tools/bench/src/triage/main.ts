import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Order } from './orders.ts';
import { runTriage, type TriageRow } from './run-triage.ts';

const { data, json, steps } = new Command('triage')
  .description('how soon one simulated engineer has each step of recorded attacks in hand')
  .option('--data <folder>', 'folder of .csv and .csv.gz files', '../shared/data/alerts/ait')
  .option('--json <file>', 'write the rows as JSON')
  .option('--steps', 'print the minutes of every step')
  .parse()
  .opts<{ data: string; json?: string; steps?: true }>();

const figure = (value: number | null): string => (value === null ? 'never' : value.toFixed(1));
const columns = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i < 2 ? cell.padEnd(16) : cell.padStart(9))).join(' ');
const lineOf = (row: TriageRow): string =>
  columns([
    row.order,
    row.file,
    String(row.steps),
    figure(row.medianMinutes),
    figure(row.p90Minutes),
    String(row.never),
    String(row.incidents),
    figure(row.p95WaitMinutes),
  ]);

const orders: readonly Order[] = ['fifo', 'newest', 'watchfloor'];
const rows = await runTriage({
  data,
  orders,
  onDone: (order, file) => process.stderr.write(`${order} on ${file}\n`),
});

console.log('Minutes from the first alert of an attack step until an incident that holds it is in hand:');
console.log(columns(['order', 'file', 'steps', 'median', 'p90', 'never', 'incidents', 'p95 wait']));
for (const row of rows) {
  console.log(lineOf(row));
  if (steps && row.file !== 'all')
    for (const { step, minutes } of row.detail) console.log(`  ${step.padEnd(32)} ${figure(minutes)}`);
}
if (json !== undefined) await writeFile(json, JSON.stringify(rows, null, 2));

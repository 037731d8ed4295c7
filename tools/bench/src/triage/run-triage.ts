import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { eachOf } from '../each-of.ts';
import { percentile } from '../percentile.ts';
import type { FileOutcome, FileWork } from './file-worker.ts';
import { alertFiles, smallestOf } from './labelled-alerts.ts';
import type { Order } from './orders.ts';
import type { ShiftOutcome } from './shift.ts';

/** Figures of one order over one file, or over all (`file` is then 'all'). Minutes; null where nothing was reached. */
export interface TriageRow {
  readonly order: Order;
  readonly file: string;
  readonly steps: number;
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  readonly never: number;
  readonly incidents: number;
  readonly p95WaitMinutes: number | null;
  readonly detail: readonly { readonly step: string; readonly minutes: number | null }[];
}

export interface TriageOptions {
  /** A folder of `.csv` and `.csv.gz` files with the columns of the AIT alert data set. */
  readonly data: string;
  readonly orders: readonly Order[];
  /** Only the smallest file, to see that it works. */
  readonly smallest?: boolean;
  /** A file was worked through in an order: the how manieth that is, of how many. */
  readonly onDone?: (order: Order, file: string, done: number, all: number) => void;
}

/** The percentile in minutes; null of nothing, or when it falls among what was never reached. */
export const minutesAt = (minutes: readonly number[], share: number): number | null => {
  const value = percentile(minutes, share);
  return Number.isFinite(value) ? value : null;
};

const rowOf = (order: Order, file: string, { steps, waits, incidents }: ShiftOutcome): TriageRow => {
  const minutes = steps.map((one) => one.minutes ?? Number.POSITIVE_INFINITY);
  return {
    order,
    file,
    steps: steps.length,
    medianMinutes: minutesAt(minutes, 0.5),
    p90Minutes: minutesAt(minutes, 0.9),
    never: steps.filter((one) => one.minutes === null).length,
    incidents,
    p95WaitMinutes: minutesAt(waits, 0.95),
    detail: steps,
  };
};

const over = (outcomes: readonly ShiftOutcome[]): ShiftOutcome => ({
  steps: outcomes.flatMap(({ steps }) => steps),
  waits: outcomes.flatMap(({ waits }) => waits),
  incidents: outcomes.reduce((sum, { incidents }) => sum + incidents, 0),
});

/** Works a file through in a thread of its own; `onOrder` hears of each order that is done. */
const workedThrough = (work: FileWork, onOrder: (order: Order) => void): Promise<readonly FileOutcome[]> =>
  new Promise((resolve, reject) => {
    const outcomes: FileOutcome[] = [];
    const worker = new Worker(new URL('file-worker.ts', import.meta.url), { workerData: work });
    worker.on('message', (one: FileOutcome) => {
      outcomes.push(one);
      onOrder(one.order);
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(outcomes));
  });

/** For each order one row per file and a last one over all their steps. Throws when the folder has no such file. */
export const runTriage = async ({
  data,
  orders,
  smallest = false,
  onDone,
}: TriageOptions): Promise<readonly TriageRow[]> => {
  const all = await alertFiles(data);
  if (all.length === 0) throw new Error(`no data: neither .csv nor .csv.gz files in ${data}`);
  const files = smallest ? [await smallestOf(all)] : all;
  const nameOf = (file: string) => basename(file).replace(/(_alerts)?\.csv(\.gz)?$/, '');
  const worked = new Map<string, readonly FileOutcome[]>();
  let done = 0;
  await eachOf(files, availableParallelism(), async (file) => {
    const outcomes = await workedThrough({ file, orders }, (order) => {
      done += 1;
      onDone?.(order, nameOf(file), done, files.length * orders.length);
    });
    worked.set(file, outcomes);
  });
  return orders.flatMap((order) => {
    const ours = files.flatMap((file) =>
      (worked.get(file) ?? []).filter((one) => one.order === order).map(({ outcome }) => ({ file, outcome })),
    );
    return [
      ...ours.map(({ file, outcome }) => rowOf(order, nameOf(file), outcome)),
      rowOf(order, 'all', over(ours.map(({ outcome }) => outcome))),
    ];
  });
};

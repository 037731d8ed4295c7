import { basename } from 'node:path';
import { percentile } from '../percentile.ts';
import { alertFiles, labelledAlerts } from './labelled-alerts.ts';
import type { Order } from './orders.ts';
import { workThrough } from './shift.ts';

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
  /** Before each file is worked in each order: how many were before it, of how many. */
  readonly onNext?: (order: Order, file: string, before: number, all: number) => void;
}

/** The percentile in minutes; null of nothing, or when it falls among what was never reached. */
export const minutesAt = (minutes: readonly number[], share: number): number | null => {
  const value = percentile(minutes, share);
  return Number.isFinite(value) ? value : null;
};

type Outcome = ReturnType<typeof workThrough>;

const rowOf = (order: Order, file: string, { steps, waits, incidents }: Outcome): TriageRow => {
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

const over = (outcomes: readonly Outcome[]): Outcome => ({
  steps: outcomes.flatMap(({ steps }) => steps),
  waits: outcomes.flatMap(({ waits }) => waits),
  incidents: outcomes.reduce((sum, { incidents }) => sum + incidents, 0),
});

/** For each order one row per file and a last one over all their steps. Throws when the folder has no such file. */
export const runTriage = async ({ data, orders, onNext }: TriageOptions): Promise<readonly TriageRow[]> => {
  const files = await alertFiles(data);
  if (files.length === 0) throw new Error(`no data: neither .csv nor .csv.gz files in ${data}`);
  const names = files.map((file) => basename(file).replace(/(_alerts)?\.csv(\.gz)?$/, ''));
  const outcomes: { readonly order: Order; readonly outcome: Outcome }[] = [];
  for (const [index, file] of files.entries()) {
    const alerts = await labelledAlerts(file);
    for (const order of orders) {
      onNext?.(order, names[index] ?? '', outcomes.length, files.length * orders.length);
      outcomes.push({ order, outcome: workThrough(alerts, order) });
    }
  }
  return orders.flatMap((order) => {
    const ours = outcomes.filter((one) => one.order === order).map(({ outcome }) => outcome);
    return [...ours.map((outcome, file) => rowOf(order, names[file] ?? '', outcome)), rowOf(order, 'all', over(ours))];
  });
};

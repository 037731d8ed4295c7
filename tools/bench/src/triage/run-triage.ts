import { basename } from 'node:path';
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
  /** A folder of `*_alerts.csv.gz` files with the columns of the AIT alert data set. */
  readonly data: string;
  readonly order: Order;
  readonly onFile?: (file: string) => void;
}

/** Linear interpolation between the two nearest values; null of nothing, or when it falls among what was never reached. */
export const quantile = (values: readonly number[], share: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined || high === Number.POSITIVE_INFINITY) return null;
  return low + (high - low) * (at - Math.floor(at));
};

type Outcome = ReturnType<typeof workThrough>;

const rowOf = (order: Order, file: string, { steps, waits, incidents }: Outcome): TriageRow => {
  const minutes = steps.map((one) => one.minutes ?? Number.POSITIVE_INFINITY);
  return {
    order,
    file,
    steps: steps.length,
    medianMinutes: quantile(minutes, 0.5),
    p90Minutes: quantile(minutes, 0.9),
    never: steps.filter((one) => one.minutes === null).length,
    incidents,
    p95WaitMinutes: quantile(waits, 0.95),
    detail: steps,
  };
};

/** One row per file and a last one over all their steps. Throws when the folder has no such file. */
export const runTriage = async ({ data, order, onFile }: TriageOptions): Promise<readonly TriageRow[]> => {
  const outcomes = new Map<string, Outcome>();
  for (const file of await alertFiles(data)) {
    const name = basename(file, '_alerts.csv.gz');
    onFile?.(name);
    outcomes.set(name, workThrough(await labelledAlerts(file), order));
  }
  if (outcomes.size === 0) throw new Error(`no *_alerts.csv.gz in ${data}`);
  const all = [...outcomes.values()];
  return [
    ...[...outcomes].map(([name, outcome]) => rowOf(order, name, outcome)),
    rowOf(order, 'all', {
      steps: all.flatMap(({ steps }) => steps),
      waits: all.flatMap(({ waits }) => waits),
      incidents: all.reduce((sum, { incidents }) => sum + incidents, 0),
    }),
  ];
};

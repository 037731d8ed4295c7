import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Measurement } from '../bench.ts';
import { progress } from '../progress.ts';
import { rows } from '../promised.ts';
import { runTriage, type TriageRow } from '../triage/run-triage.ts';

/** Where the recorded alerts lie beside the repository, unless --data says otherwise. */
const usual = resolve(import.meta.dirname, '../../../../../shared/data/alerts/ait');

const keys = [rows.triageMedian.key, rows.triageNinetieth.key, rows.triageNever.key] as const;
const minutes = (value: number | null) => (value === null ? 'never' : `${value.toFixed(1)} min`);

/** A figure that falls among the steps never reached is none, and that is the worst there is. */
const reached = (value: number | null, steps: number) => {
  if (value !== null) return { value };
  return { value, why: steps === 0 ? 'no attack is in these files' : 'falls among steps never in a hand' };
};

/** The product's own grouping, scoring and hand-out over recorded attacks, in simulated time, beside two plain orders. */
export const triage: Measurement = {
  name: 'triage',
  keys,
  run: async ({ data = usual, quick }) => {
    if (!existsSync(data)) throw new Error(`no data: there is no folder ${data}, name that of the alerts with --data`);
    const orders = quick ? (['watchfloor'] as const) : (['watchfloor', 'fifo', 'newest'] as const);
    const bar = progress('attack steps reached', 1);
    const onDone = (_order: string, _file: string, done: number, all: number) => bar.at(done / all);
    const totals = (await runTriage({ data, orders, smallest: quick, onDone })).filter(({ file }) => file === 'all');
    bar.done();
    const [ours, ...others] = totals;
    if (!ours) throw new Error(`${data} gave no figures`);
    const beside = (pick: (total: TriageRow) => number | null) =>
      Object.fromEntries(others.map((total) => [total.order, minutes(pick(total))]));
    return {
      [rows.triageMedian.key]: {
        ...reached(ours.medianMinutes, ours.steps),
        beside: {
          ...beside((total) => total.medianMinutes),
          'attack steps': ours.steps,
          incidents: ours.incidents,
          'p95 wait of all incidents': minutes(ours.p95WaitMinutes),
        },
      },
      [rows.triageNinetieth.key]: {
        ...reached(ours.p90Minutes, ours.steps),
        beside: beside((total) => total.p90Minutes),
      },
      [rows.triageNever.key]: {
        value: ours.never,
        beside: Object.fromEntries(others.map(({ order, never }) => [order, never])),
      },
    };
  },
};

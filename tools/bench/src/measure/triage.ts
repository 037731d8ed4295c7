import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from '../bench.ts';
import { progress } from '../progress.ts';
import { rows } from '../promised.ts';
import { runTriage, type TriageRow } from '../triage/run-triage.ts';

/** Where the recorded alerts lie beside the repository, unless --data says otherwise. */
const usual = join(import.meta.dirname, '../../../../../shared/data/alerts/ait');

const keys = [rows.triageMedian.key, rows.triageNinetieth.key, rows.triageNever.key] as const;
const orders = ['fifo', 'newest', 'watchfloor'] as const;
const minutes = (value: number | null) => (value === null ? 'never' : `${value.toFixed(1)} min`);

/** The product's own grouping, scoring and hand-out over recorded attacks, in simulated time, beside two plain orders. */
export const triage: Measurement = {
  name: 'triage',
  keys,
  run: async ({ data = usual, quick }) => {
    if (!existsSync(data)) {
      const unmeasured = { value: null, why: `no alert files at ${data}: name their folder with --data` };
      return Object.fromEntries(keys.map((key) => [key, unmeasured]));
    }
    const wanted = quick ? (['watchfloor'] as const) : orders;
    const bar = progress('attack steps reached', wanted.length);
    const totals: TriageRow[] = [];
    for (const order of wanted) {
      const total = (await runTriage({ data, order })).find(({ file }) => file === 'all');
      if (total) totals.push(total);
      bar.at(totals.length);
    }
    bar.done();
    const ours = totals.at(-1);
    if (!ours) throw new Error(`${data} gave no figures`);
    const others = totals.slice(0, -1);
    const beside = (pick: (total: TriageRow) => number | null) =>
      Object.fromEntries(others.map((total) => [total.order, minutes(pick(total))]));
    return {
      [rows.triageMedian.key]: {
        value: ours.medianMinutes,
        beside: {
          ...beside((total) => total.medianMinutes),
          'attack steps': ours.steps,
          incidents: ours.incidents,
          'p95 wait of all incidents': minutes(ours.p95WaitMinutes),
        },
      },
      [rows.triageNinetieth.key]: { value: ours.p90Minutes, beside: beside((total) => total.p90Minutes) },
      [rows.triageNever.key]: {
        value: ours.never,
        beside: Object.fromEntries(others.map(({ order, never }) => [order, never])),
      },
    };
  },
};

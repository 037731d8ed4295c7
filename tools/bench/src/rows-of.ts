import { messageOf } from '@watchfloor/kernel';
import type { Bench, Measurement } from './bench.ts';
import { rows } from './promised.ts';
import { rowOf, type Row } from './row.ts';

const promisedBy = ({ keys }: Measurement) => Object.values(rows).filter(({ key }) => keys.includes(key));

/** Runs a measurement. One that fails still gives its rows, without figures and with the reason: a gap must be seen. */
export const rowsOf = async (measurement: Measurement, bench: Bench): Promise<readonly Row[]> => {
  try {
    const measured = await measurement.run(bench);
    return promisedBy(measurement).map((promised) =>
      rowOf(promised, measured[promised.key] ?? { value: null, why: 'not measured in this run' }),
    );
  } catch (error) {
    const why = messageOf(error);
    return promisedBy(measurement).map((promised) => rowOf(promised, { value: null, why }));
  }
};

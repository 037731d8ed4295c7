import { backOff } from './back-off.ts';
import { whatToDo } from './faults.ts';

/** Tries until it works; faults that pass are waited out, everything else is thrown, and so is the last fault on abort. */
export const persistently = async <Result>(
  signal: AbortSignal,
  attempt: () => Result | Promise<Result>,
): Promise<Result> => {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (whatToDo(error) !== 'retry') throw error;
      await backOff(failures, signal);
      if (signal.aborted) throw error;
    }
  }
};

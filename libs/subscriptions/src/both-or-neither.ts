/** Two halves of one work: when one fails, or answers false, the other is stopped and waited for. Throws the first failure. */
export const bothOrNeither = async (
  signal: AbortSignal,
  ...halves: ((stop: AbortSignal) => Promise<boolean>)[]
): Promise<boolean> => {
  const giveUp = new AbortController();
  const stop = AbortSignal.any([signal, giveUp.signal]);
  const failures: unknown[] = [];
  const run = async (half: (stop: AbortSignal) => Promise<boolean>): Promise<boolean> => {
    try {
      if (await half(stop)) return true;
    } catch (failure) {
      failures.push(failure);
    }
    giveUp.abort();
    return false;
  };
  const done = await Promise.all(halves.map(run));
  if (failures.length > 0) throw failures[0];
  return done.every(Boolean);
};

type Step = () => Promise<void>;

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/** Takes every step, whichever fails: a socket that does not close must not keep the folder locked. Throws the first failure. */
export const closeAll = async (steps: readonly Step[]): Promise<void> => {
  const failures: Error[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (failure) {
      failures.push(asError(failure));
    }
  }
  if (failures[0]) throw failures[0];
};

/** After a start that failed. What is thrown is always why it failed; a failure to close is told beside it. */
export const closedAfter = async (failure: unknown, close: Step): Promise<never> => {
  const why = asError(failure);
  const unclosed = await close().then(() => undefined, asError);
  if (unclosed === undefined) throw why;
  throw new Error(`${why.message} (and not all was closed: ${unclosed.message})`, { cause: failure });
};

/** Commands on an incident that were sent and are not answered, or whose outcome is not on the screen yet. */
let underWay = 0;
let kept: (() => void) | null = null;

/** Carried out now, or once everything that is under way is acknowledged; when something of it is refused, not at all. */
export const whenAcknowledged = (run: () => void) => {
  if (underWay === 0) run();
  else kept = run;
};

/** To be answered with whether the command was acknowledged, after the screen has read what came of it. */
export const commandSent = () => {
  underWay += 1;
  return (acknowledged: boolean) => {
    underWay -= 1;
    if (!acknowledged) kept = null;
    if (underWay > 0) return;
    const run = kept;
    kept = null;
    run?.();
  };
};

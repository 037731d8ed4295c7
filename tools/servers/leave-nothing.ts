type Undo = () => void;

const undos = new Set<Undo>();
let watching = false;

/** Every undo runs, whatever the one before it threw: a folder that cannot be removed must not keep a server alive. */
const undoAll = (): void => {
  for (const undo of [...undos].reverse()) {
    try {
      undo();
    } catch {
      continue;
    }
  }
  undos.clear();
};

const watch = (): void => {
  if (watching) return;
  watching = true;
  process.on('exit', undoAll);
  // Without a handler a signal ends the process past 'exit', and what it started would live on.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
};

/** Runs `undo` (synchronously) when this process ends, by itself, by Ctrl-C or by a crash; the answer takes it back. */
export const whenEnding = (undo: Undo): (() => void) => {
  watch();
  undos.add(undo);
  return () => undos.delete(undo);
};

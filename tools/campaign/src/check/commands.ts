import type { AcknowledgedCommand } from '../ledger.ts';
import type { Check } from './fact.ts';

/** Every acknowledged command left its event in its stream. */
export const commandsKept = (commands: readonly AcknowledgedCommand[]): Check => {
  const wanted = new Set(commands.map(({ stream }) => stream));
  const done = new Map<string, Set<string>>();
  return {
    see: ({ stream, commandId }) => {
      if (!wanted.has(stream)) return;
      const known = done.get(stream);
      if (known) known.add(commandId);
      else done.set(stream, new Set([commandId]));
    },
    finish: () => ({
      promise: 'every acknowledged command is in its stream',
      compared: commands.length,
      violations: commands.flatMap(({ stream, commandId, what }) =>
        done.get(stream)?.has(commandId) ? [] : [`${what} ${commandId} left nothing in ${stream}`],
      ),
    }),
  };
};

import type { AcknowledgedCommand } from '../ledger.ts';
import type { Check } from './fact.ts';

/** Every acknowledged command left its event in its stream, and in no other incident's. */
export const commandsKept = (commands: readonly AcknowledgedCommand[]): Check => {
  const wanted = new Set(commands.map(({ commandId }) => commandId));
  const streamsOf = new Map<string, Set<string>>();
  return {
    see: ({ stream, commandId }) => {
      if (!wanted.has(commandId) || !stream.startsWith('incident-')) return;
      const known = streamsOf.get(commandId);
      if (known) known.add(stream);
      else streamsOf.set(commandId, new Set([stream]));
    },
    finish: () => ({
      promise: 'every acknowledged command is done, once',
      compared: commands.length,
      violations: commands.flatMap(({ stream, commandId, what }) => {
        const streams = [...(streamsOf.get(commandId) ?? [])];
        if (!streams.includes(stream)) return [`${what} ${commandId} left nothing in ${stream}`];
        return streams.length === 1 ? [] : [`${what} ${commandId} was done in ${streams.join(' and ')}`];
      }),
    }),
  };
};

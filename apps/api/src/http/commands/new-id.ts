import { eventIdOf, type CommandContext } from '@watchfloor/event-store-port';

/** The id of what a command makes: the same command sent again makes the same thing, not a second one. */
export const newId = (
  prefix: 'per' | 'cus' | 'as' | 'src' | 'key' | 'inc' | 'n',
  { commandId }: CommandContext,
): string => `${prefix}-${eventIdOf(commandId, prefix, 0)}`;

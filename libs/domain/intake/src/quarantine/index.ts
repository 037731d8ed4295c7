import { never, reject, type Decider } from '@watchfloor/kernel';
import { z } from 'zod';
import { discard, Discard } from './commands/discard.ts';
import { keep, Keep } from './commands/keep.ts';
import { retry, Retry } from './commands/retry.ts';
import type { QuarantineRejection } from './rejections.ts';
import { evolveQuarantine, type Quarantine, type QuarantineDecision, type QuarantineEvent } from './state.ts';

export type { QuarantineCode, QuarantineRejection } from './rejections.ts';
export type { Quarantine, QuarantineEvent } from './state.ts';

/** Everything that can be asked of a quarantine; `kind` tells which. */
export const quarantineCommand = z.discriminatedUnion('kind', [Keep, Retry, Discard]);
export type QuarantineCommand = z.output<typeof quarantineCommand>;

const decide = (command: QuarantineCommand, quarantine: Quarantine | null): QuarantineDecision => {
  if (command.kind === 'Keep') return keep(command, quarantine);
  if (quarantine === null) return reject('not-kept');
  switch (command.kind) {
    case 'Retry':
      return retry(command, quarantine);
    case 'Discard':
      return discard(command, quarantine);
    default:
      return never(command);
  }
};

/** What could not be taken from one post (stream `quarantine-<batch>`), kept until an administrator decides. */
export const quarantineDecider: Decider<Quarantine | null, QuarantineCommand, QuarantineEvent, QuarantineRejection> = {
  initial: null,
  evolve: evolveQuarantine,
  decide,
};

import { never, type Decider } from '@watchfloor/kernel';
import { emptyDesk, evolveDesk } from '@watchfloor/policy';
import { choose } from './commands/choose.ts';
import { decline } from './commands/decline.ts';
import { free } from './commands/free.ts';
import type { DeskCommand } from './commands/index.ts';
import { join } from './commands/join.ts';
import { leave } from './commands/leave.ts';
import { loseChoice } from './commands/lose-choice.ts';
import { ready } from './commands/ready.ts';
import { takeAssigned } from './commands/take-assigned.ts';
import { takeUp } from './commands/take-up.ts';
import type { DeskRejection } from './rejections.ts';
import type { Decision, Desk, DeskEvent } from './state.ts';

export { deskCommand, type DeskCommand } from './commands/index.ts';
export type { DeskCode, DeskRejection } from './rejections.ts';
export type { Desk, DeskEvent } from './state.ts';

const decide = (command: DeskCommand, desk: Desk): Decision => {
  switch (command.kind) {
    case 'Ready':
      return ready(command, desk);
    case 'Leave':
      return leave(command, desk);
    case 'Choose':
      return choose(command, desk);
    case 'Join':
      return join(command, desk);
    case 'TakeAssigned':
      return takeAssigned(command, desk);
    case 'TakeUp':
      return takeUp(command, desk);
    case 'LoseChoice':
      return loseChoice(command, desk);
    case 'Free':
      return free(command, desk);
    case 'Decline':
      return decline(command, desk);
    default:
      return never(command);
  }
};

/** One engineer's desk: each "next" is recorded here first, so that no tab, retry or node gives a second one. */
export const deskDecider: Decider<Desk, DeskCommand, DeskEvent, DeskRejection> = {
  initial: emptyDesk,
  evolve: evolveDesk,
  decide,
};

import { never, reject, type Decider } from '@watchfloor/kernel';
import { mayManage } from './authority.ts';
import { change } from './commands/change.ts';
import { erase } from './commands/erase.ts';
import type { PersonCommand } from './commands/index.ts';
import { invite } from './commands/invite.ts';
import { register } from './commands/register.ts';
import { restore } from './commands/restore.ts';
import { setPassword } from './commands/set-password.ts';
import { suspend } from './commands/suspend.ts';
import type { PersonRejection } from './rejections.ts';
import { evolve, type Decision, type Person, type PersonEvent } from './state.ts';

export { personCommand, type PersonCommand } from './commands/index.ts';
export type { PersonCode, PersonRejection } from './rejections.ts';
export type { Person, PersonEvent } from './state.ts';
export * from './address/index.ts';
export * from './administrators/index.ts';
export * from './session/index.ts';

const decide = (command: PersonCommand, person: Person | null): Decision => {
  if (command.kind === 'Register') return register(command, person);
  if (person === null) return reject('not-registered');
  if (person.erased) return reject('erased');
  if (command.kind === 'SetPassword') return setPassword(command, person);
  const allowed = mayManage(command, person);
  if (!allowed.ok) return allowed;
  switch (command.kind) {
    case 'Change':
      return change(command, person);
    case 'Invite':
      return invite(command, person);
    case 'Suspend':
      return suspend(command, person);
    case 'Restore':
      return restore(command, person);
    case 'Erase':
      return erase(command, person);
    default:
      return never(command);
  }
};

/** Somebody with an account. */
export const personDecider: Decider<Person | null, PersonCommand, PersonEvent, PersonRejection> = {
  initial: null,
  evolve,
  decide,
};

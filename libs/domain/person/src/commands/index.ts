import { z } from 'zod';
import { Change } from './change.ts';
import { Erase } from './erase.ts';
import { Invite } from './invite.ts';
import { Register } from './register.ts';
import { Restore } from './restore.ts';
import { SetPassword } from './set-password.ts';
import { Suspend } from './suspend.ts';

/** Everything that can be asked of a person's record; `kind` tells which. */
export const personCommand = z.discriminatedUnion('kind', [
  Register,
  Change,
  Invite,
  SetPassword,
  Suspend,
  Restore,
  Erase,
]);
export type PersonCommand = z.output<typeof personCommand>;

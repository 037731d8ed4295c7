import { z } from 'zod';
import { Choose } from './choose.ts';
import { Decline } from './decline.ts';
import { Free } from './free.ts';
import { Join } from './join.ts';
import { Leave } from './leave.ts';
import { LoseChoice } from './lose-choice.ts';
import { Ready } from './ready.ts';
import { TakeAssigned } from './take-assigned.ts';
import { TakeUp } from './take-up.ts';

/** Everything that can be asked of a desk; `kind` tells which. */
export const deskCommand = z.discriminatedUnion('kind', [
  Ready,
  Leave,
  Choose,
  Join,
  TakeAssigned,
  TakeUp,
  LoseChoice,
  Free,
  Decline,
]);
export type DeskCommand = z.output<typeof deskCommand>;

import { isTorn } from '@watchfloor/subscriptions';
import type { RuntimeNeeds } from './ports/runtime.ts';

/** Makes the node unready, once, when its read models cannot be read: clocks that are tried again for ever stand still. */
export const noticeTorn = (broken: RuntimeNeeds['broken']): ((cause: unknown) => void) => {
  let told = false;
  return (cause) => {
    if (told || !isTorn(cause)) return;
    told = true;
    broken('The read models are torn: a restart builds them again.', cause);
  };
};

import type { BodyItem } from './body-item.ts';

/**
 * Reading a long body in steps: items as they are found, and after a while without any an empty list, so that whoever
 * reads it can let others in between.
 */
export type ItemSteps<Outcome> = Generator<Iterable<BodyItem>, Outcome>;

export const NONE_YET: readonly BodyItem[] = [];

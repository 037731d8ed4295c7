import type { Standing } from '@watchfloor/policy';

/** What is in a hand, as its incidents say. */
export type InHand = Pick<Standing, 'state' | 'holder'>;

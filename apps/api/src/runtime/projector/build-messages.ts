import type { Position } from '@watchfloor/event-store-port';
import type { StoreSetting } from '../open-store.ts';

/** What a building process is asked, in a message and not on its command line: the address may hold a password. */
export interface BuildAsked {
  readonly where: StoreSetting;
  readonly file: string;
  /** Only what stands apart, up to this position; the whole build when left out. */
  readonly apartUntil?: Position;
}

/** What it tells; `built` is its last word, and so is `failed`. */
export type BuildTold =
  | { readonly kind: 'applied'; readonly position: Position; readonly at: number }
  | { readonly kind: 'built' }
  | { readonly kind: 'failed'; readonly reason: string };

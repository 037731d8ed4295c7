import type { Session } from '../../../servers/index.ts';

/** What a worker of consoles is started with: each session gets this many screens. */
export interface ConsolesOf {
  readonly sessions: readonly Session[];
  readonly screens: number;
}

/** An event on an incident, and when (ms since 1970, fractional) the command that made it was sent. */
export interface Caused {
  readonly incident: string;
  readonly revision: number;
  readonly sentAt: number;
}

export type ToConsoles =
  /** Forget what was seen while connecting. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'end'; readonly caused: readonly Caused[] }
  /** Compare every screen with the rows of its session at this tick. */
  | { readonly kind: 'compare'; readonly session: number; readonly tick: number; readonly rows: string };

export type FromConsoles =
  | { readonly kind: 'connected'; readonly count: number }
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'seen';
      /** Milliseconds from sending the command to the screen, one per event and screen that shows its incident. */
      readonly delaysMs: Float64Array;
      /** Events that a screen with the incident never showed. */
      readonly neverSeen: number;
      /** How often a push was missing and the screen had to ask. */
      readonly missed: number;
      readonly pushes: number;
    }
  | {
      readonly kind: 'compared';
      readonly session: number;
      /** Screens that stood at another tick when asked: the comparison has to be asked again. */
      readonly elsewhere: number;
      readonly differing: number;
      readonly example: string | undefined;
    };

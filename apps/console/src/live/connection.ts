/** What this screen knows of its line to the server. Times are of this machine, in milliseconds. */
export interface Connection {
  readonly state: 'connecting' | 'open' | 'broken' | 'ended';
  /** Since when it is in this state. */
  readonly since: number;
  readonly beatAt: number | null;
  readonly lagMs: number;
}

export type Liveness =
  | { readonly kind: 'live' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'behind'; readonly seconds: number }
  | { readonly kind: 'reconnecting'; readonly seconds: number }
  | { readonly kind: 'ended' };

/** A beat comes at least every 2 s; what is later than that is lag too. */
const beatEveryMs = 2000;
const tolerated = 2;

const wholeSeconds = (milliseconds: number) => Math.max(0, Math.round(milliseconds / 1000));

export const livenessAt = ({ state, since, beatAt, lagMs }: Connection, now: number): Liveness => {
  if (state === 'connecting') return { kind: 'connecting' };
  if (state === 'ended') return { kind: 'ended' };
  if (state === 'broken') return { kind: 'reconnecting', seconds: wholeSeconds(now - since) };
  const silence = beatAt === null ? 0 : Math.max(0, now - beatAt - beatEveryMs);
  const seconds = wholeSeconds(lagMs + silence);
  return seconds > tolerated ? { kind: 'behind', seconds } : { kind: 'live' };
};

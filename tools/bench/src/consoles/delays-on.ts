import type { Screen, Seen } from './screen.ts';
import type { Caused } from './worker-messages.ts';

type Shows = Pick<Screen, 'seenOf'> & { readonly shown: { readonly rows: ReadonlyMap<string, unknown> } };

const firstWith = (seen: readonly Seen[], revision: number): number | undefined =>
  seen.find((one) => one.revision >= revision)?.at;

/** For every event and every screen that shows its incident: how long until the screen stood at that revision, in ms. */
export const delaysOn = (
  screens: readonly Shows[],
  caused: readonly Caused[],
): { readonly delaysMs: Float64Array; readonly neverSeen: number } => {
  const delays: number[] = [];
  let neverSeen = 0;
  for (const screen of screens) {
    for (const { incident, revision, sentAt } of caused) {
      if (!screen.shown.rows.has(incident)) continue;
      const at = firstWith(screen.seenOf(incident), revision);
      if (at === undefined) neverSeen += 1;
      else delays.push(at - sentAt);
    }
  }
  return { delaysMs: Float64Array.from(delays), neverSeen };
};

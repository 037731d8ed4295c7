import { connectionStore, endedStore } from './live-state.ts';

/** The session is over, whichever way this screen heard of it: by a push, by a line that is refused, by a question that is. */
export const sessionEnded = (why: string) => {
  if (endedStore.get() !== null) return;
  connectionStore.set({ ...connectionStore.get(), state: 'ended', since: Date.now() });
  endedStore.set(why);
};

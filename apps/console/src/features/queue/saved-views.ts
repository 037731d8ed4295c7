import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { queueSearch, type QueueSearch } from './queue-search.ts';

const storageKey = 'watchfloor.views';
const savedViews = z.array(z.object({ name: z.string(), search: queueSearch }));
export type SavedView = z.output<typeof savedViews>[number];

const read = (): readonly SavedView[] => {
  try {
    return savedViews.parse(JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
  } catch {
    return [];
  }
};

let views = read();
const listeners = new Set<() => void>();

const keep = (next: readonly SavedView[]) => {
  views = next;
  localStorage.setItem(storageKey, JSON.stringify(next));
  for (const listener of listeners) listener();
};

export const saveView = (name: string, search: QueueSearch) =>
  keep([...views.filter((view) => view.name !== name), { name, search }]);
export const forgetView = (name: string) => keep(views.filter((view) => view.name !== name));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
export const useViews = () => useSyncExternalStore(subscribe, () => views);

import { useSyncExternalStore } from 'react';

/** A choice of this person on this machine that outlives the page. */
export const preference = <Value extends string>(name: string, values: readonly [Value, ...Value[]]) => {
  const key = `watchfloor.${name}`;
  const listeners = new Set<() => void>();
  const get = (): Value => values.find((value) => value === localStorage.getItem(key)) ?? values[0];
  const set = (value: Value) => {
    localStorage.setItem(key, value);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return { get, set, use: () => useSyncExternalStore(subscribe, get) };
};

export const themeChoice = preference('theme', ['dark', 'light']);
export const soundChoice = preference('sound', ['off', 'on']);
export const notifyChoice = preference('notify', ['off', 'on']);

/** Puts the chosen theme on the page; Mantine reads its own attribute. */
export const showTheme = () => {
  const theme = themeChoice.get();
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['mantineColorScheme'] = theme;
};

export const switchTheme = () => {
  themeChoice.set(themeChoice.get() === 'dark' ? 'light' : 'dark');
  showTheme();
};

import { useSyncExternalStore } from 'react';

/** The server's clock minus this machine's, in milliseconds; a desk whose clock is off still counts down rightly. */
let offset = 0;
export const setServerOffset = (milliseconds: number) => {
  offset = milliseconds;
};
export const serverNow = (): number => Date.now() + offset;

const listeners = new Set<() => void>();
let second = Math.floor(serverNow() / 1000);
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  const now = Math.floor(serverNow() / 1000);
  if (now === second) return;
  second = now;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  tick();
  timer ??= setInterval(tick, 250);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** Now in whole seconds of the server's clock, as milliseconds. Only what calls this is drawn again each second. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => second) * 1000;

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

/**
 * Now on the server's clock, in milliseconds, in whole steps of a second or as given. Only what calls this is drawn
 * again, with each step.
 */
export const useNow = (stepMs = 1000): number =>
  useSyncExternalStore(subscribe, () => Math.floor((second * 1000) / stepMs) * stepMs);

import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Binding } from './key-match.ts';
import { allBindings, dropLayer, quietKeys, sendingKeys, setLayer, subscribeToKeys } from './key-registry.ts';

/** Gives the page its keys while it is shown. The functions may change with every drawing; the keys' names should not. */
export const useKeys = (bindings: readonly Binding[]) => {
  const layer = useRef(Symbol('keys'));
  const latest = useRef(bindings);
  const shape = bindings.map(({ keys, label, hint }) => `${keys}\t${label}\t${hint ?? ''}`).join('\n');
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const own = layer.current;
    setLayer(
      own,
      latest.current.map((binding) => ({
        ...binding,
        run: () => latest.current.find(({ keys }) => keys === binding.keys)?.run(),
      })),
    );
    return () => dropLayer(own);
  }, [shape]);
};

export const useBindings = (): readonly Binding[] => useSyncExternalStore(subscribeToKeys, allBindings);

/** For dialogs: the page's keys rest while `open`. */
export const useQuietKeys = (open: boolean) => {
  useEffect(() => (open ? quietKeys() : undefined), [open]);
};

/** For forms: on its way only what waits for the answer is heard. */
export const useSendingKeys = (busy: boolean) => {
  useEffect(() => (busy ? sendingKeys() : undefined), [busy]);
};

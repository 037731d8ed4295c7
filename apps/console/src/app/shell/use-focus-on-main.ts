import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Who came by a key has left the focus behind with the last page: Tab then begins in this one, not at the rail. */
export const useFocusOnMain = () => {
  const main = useRef<HTMLElement>(null);
  const page = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
};

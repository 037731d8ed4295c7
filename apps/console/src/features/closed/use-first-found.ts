import { useEffect, useRef } from 'react';
import { toFirstRow } from '../../ui/keys/use-row-keys.ts';

/** Enter in the search goes to the first row of what was typed: now, or as soon as it is found. Answers what Enter does. */
export const useFirstFound = (typed: string, found: string | null) => {
  const wanted = useRef<string | null>(null);
  const go = () => {
    if (wanted.current === null || wanted.current !== found) return;
    wanted.current = null;
    toFirstRow();
  };
  useEffect(go);
  return () => {
    wanted.current = typed;
    go();
  };
};

import { useQuery } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { useEffect, useState } from 'react';
import { call } from '../../live/http.ts';
import { forgetLocalDraft, keepLocalDraft, localDraft } from '../../live/local-draft.ts';

const restMs = 1000;

export type DraftState = { readonly kept: 'server'; readonly at: string } | { readonly kept: 'here' } | null;

/**
 * What the reader is writing here. Every letter is kept on this machine at once and on the server a second later, so that
 * neither a crash nor another desk loses it. What was left on this machine is only what the server did not get; it counts
 * when it is newer than what the server has from another desk, and only then is it sent.
 */
export const useDraft = (incident: string) => {
  const [left] = useState(() => localDraft(incident));
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<DraftState>(null);
  const { data: saved } = useQuery({
    queryKey: ['draft', incident],
    queryFn: () => call(routes.incident.readDraft, { params: { id: incident } }),
    // Read once each time the page is opened: later it could only take away what is being written.
    staleTime: Infinity,
    gcTime: 0,
  });
  const outdated = left !== null && saved?.at != null && Date.parse(left.at) < Date.parse(saved.at);
  const mine = typed ?? (outdated ? null : (left?.text ?? null));
  const unsent = typed === null && saved === undefined ? null : mine;
  const write = (next: string) => {
    keepLocalDraft(incident, next);
    setTyped(next);
    setState({ kept: 'here' });
  };
  useEffect(() => {
    // Later the server may have nothing to compare it with.
    if (outdated && typed === null) forgetLocalDraft(incident);
  }, [incident, outdated, typed]);
  useEffect(() => {
    if (unsent === null) return undefined;
    const timer = setTimeout(() => {
      void call(routes.incident.saveDraft, { params: { id: incident }, body: { text: unsent } }).then(
        ({ at }) => {
          // Whoever typed on has not everything kept yet.
          if (localDraft(incident)?.text !== unsent) return;
          forgetLocalDraft(incident);
          setState(unsent === '' ? null : { kept: 'server', at });
        },
        () => setState({ kept: 'here' }),
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [incident, unsent]);
  return { text: mine ?? saved?.text ?? '', write, state };
};

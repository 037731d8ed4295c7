import { useQuery } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { useEffect, useState } from 'react';
import { call } from '../../live/http.ts';
import { forgetLocalDraft, keepLocalDraft, localDraft } from '../../live/local-draft.ts';

const restMs = 1000;

export type DraftState = { readonly kept: 'server'; readonly at: string } | { readonly kept: 'here' } | null;

/**
 * What the reader is writing here. Every letter is kept on this machine at once and on the server a second later, so that
 * neither a crash nor another desk loses it. The local one wins when it is newer.
 */
export const useDraft = (incident: string) => {
  const [typed, setTyped] = useState<string | null>(() => localDraft(incident)?.text ?? null);
  const [state, setState] = useState<DraftState>(null);
  const { data: saved } = useQuery({
    queryKey: ['draft', incident],
    queryFn: () => call(routes.incident.readDraft, { params: { id: incident } }),
    staleTime: Infinity,
  });
  const text = typed ?? saved?.text ?? '';
  const write = (next: string) => {
    keepLocalDraft(incident, next);
    setTyped(next);
    setState({ kept: 'here' });
  };
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      void call(routes.incident.saveDraft, { params: { id: incident }, body: { text: typed } }).then(
        ({ at }) => {
          if (typed === '') forgetLocalDraft(incident);
          setState(typed === '' ? null : { kept: 'server', at });
        },
        () => setState({ kept: 'here' }),
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [incident, typed]);
  return { text, write, state };
};

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Me } from '@watchfloor/api-contract';
import { keepCsrf } from '../../live/csrf.ts';
import { draftsAreOf } from '../../live/local-draft.ts';
import { meQuery } from '../../live/queries.ts';

/** What every way in ends with: the session is known, nothing of an earlier one is left, the shift opens. */
export const useEnter = (to = '/queue') => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (me: Me) => {
    client.clear();
    keepCsrf(me.csrf);
    draftsAreOf(me.id);
    client.setQueryData(meQuery.queryKey, me);
    void navigate({ href: to });
  };
};

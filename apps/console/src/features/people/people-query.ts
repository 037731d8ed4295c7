import { queryOptions } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { call } from '../../live/http.ts';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => call(routes.administration.people, {}, signal),
  // Nobody is told when somebody else signs in for the first time.
  refetchInterval: 5000,
});

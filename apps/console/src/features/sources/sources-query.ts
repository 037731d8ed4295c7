import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { call } from '../../live/http.ts';

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => call(routes.administration.sources, {}, signal),
  refetchInterval: 10_000,
});

export const quarantineQuery = infiniteQueryOptions({
  queryKey: ['quarantine'],
  queryFn: ({ pageParam, signal }) =>
    call(routes.administration.quarantine, { query: pageParam ? { cursor: pageParam } : {} }, signal),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

import { queryOptions } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { call } from '../../live/http.ts';

/** Whether the platform waits for its first administrator. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => call(routes.session.setupState, {}, signal),
});

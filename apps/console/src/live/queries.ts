import { queryOptions } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { keepCsrf } from './csrf.ts';
import { call } from './http.ts';
import { draftsAreOf } from './local-draft.ts';
import { after } from './wanted-position.ts';

const { administration, desk, incident, session } = routes;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await call(session.me, {}, signal);
    keepCsrf(me.csrf);
    draftsAreOf(me.id);
    return me;
  },
  staleTime: Infinity,
  retry: false,
});

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal, queryKey }) => call(desk.view, { query: after(queryKey) }, signal),
});

export const shiftQuery = queryOptions({
  queryKey: ['shift'],
  queryFn: ({ signal }) => call(desk.shift, {}, signal),
  refetchInterval: 5000,
});

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call(desk.notices, {}, signal),
});

/** Waits on the server until its page holds what this screen already knows of. */
export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: ({ signal, queryKey }) => call(incident.page, { params: { id }, query: after(queryKey) }, signal),
  });

export const namesQuery = queryOptions({
  queryKey: ['names'],
  queryFn: ({ signal }) => call(administration.names, {}, signal),
  staleTime: 60_000,
});

export const customersQuery = queryOptions({
  queryKey: ['customers'],
  queryFn: ({ signal }) => call(administration.customers, {}, signal),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => call(session.mySessions, {}, signal),
});

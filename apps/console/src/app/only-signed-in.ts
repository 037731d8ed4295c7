import { redirect } from '@tanstack/react-router';
import { ApiProblem } from '../live/api-problem.ts';
import { meQuery } from '../live/queries.ts';
import { queryClient } from './query-client.ts';

/** Nobody sees a page of the shift without a session; after signing in they land where they wanted to go. */
export const onlySignedIn = async ({ location }: { readonly location: { readonly href: string } }) => {
  try {
    await queryClient.query({ ...meQuery, staleTime: 'static' });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status !== 401) throw error;
    redirect({ to: '/sign-in', search: { to: location.href }, throw: true });
  }
};

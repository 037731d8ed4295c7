import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../live/api-problem.ts';

/** What the server refuses stays refused; what it could not answer is asked again. */
const retry = (failures: number, error: Error) =>
  failures < 3 && !(error instanceof ApiProblem && error.problem.status >= 400 && error.problem.status < 500);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: 5000, refetchOnWindowFocus: true } },
});

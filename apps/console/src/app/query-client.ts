import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '../live/api-problem.ts';

/**
 * What the server refuses stays refused; what it could not answer is asked again, but not what it left unanswered: the
 * screen would go on hanging for a minute before it says a word.
 */
const retry = (failures: number, error: Error) => {
  const { status, code } = problemOf(error);
  return failures < 3 && code !== 'unanswered' && !(status >= 400 && status < 500);
};

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: 5000, refetchOnWindowFocus: true } },
});

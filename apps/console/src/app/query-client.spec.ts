import { afterEach, expect, it, vi } from 'vitest';
import { ApiProblem, unanswered, unreachable } from '../live/api-problem.ts';
import { queryClient } from './query-client.ts';

/** How often a question is asked before the screen says that it has no answer. */
const timesAsked = async (error: Error) => {
  vi.useFakeTimers();
  const queryFn = vi.fn(() => Promise.reject(error));
  const asked = queryClient.query({ ...queryClient.getDefaultOptions().queries, queryKey: [error], queryFn });
  const given = asked.catch(() => undefined);
  await vi.runAllTimersAsync();
  await given;
  return queryFn.mock.calls.length;
};
const answered = (status: number) => new ApiProblem({ ...unreachable, status, code: 'rejected' });

afterEach(() => {
  queryClient.clear();
  vi.useRealTimers();
});

it.each([
  ['reached no server', new ApiProblem(unreachable), 4],
  ['met a failing server', answered(503), 4],
  ['was refused', answered(403), 1],
  ['was left unanswered', new ApiProblem(unanswered), 1],
])('A question that %s is asked as often as makes sense', async (_, error, times) => {
  expect(await timesAsked(error)).toBe(times);
});

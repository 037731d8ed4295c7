import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { Problem, Route } from '@watchfloor/api-contract';
import { useState } from 'react';
import { problemOf } from './api-problem.ts';
import { call, type Answer, type Request } from './http.ts';
import { intention } from './intention.ts';
import { wantPosition } from './wanted-position.ts';

interface Options<R> {
  /** What is read again once the command is through. */
  readonly refresh?: readonly QueryKey[];
  readonly onDone?: (answer: Answer<R>) => void;
}

const hasPosition = (answer: unknown): answer is { readonly position: string | null } =>
  typeof answer === 'object' && answer !== null && 'position' in answer;

/** One command of the contract as a button needs it: send, whether it is under way, and what the server said against it. */
export const useCommand = <R extends Route>(route: R, { refresh = [], onDone }: Options<R> = {}) => {
  const client = useQueryClient();
  const [meant] = useState(intention);
  const mutation = useMutation({
    // A browser that says it is offline would keep the command and send it later, when nobody means it any more.
    networkMode: 'always',
    mutationFn: (request: Request<R>) => meant.carryOut(request, (key) => call(route, { ...request, key })),
    onSuccess: async (answer) => {
      const told: unknown = answer;
      const position = hasPosition(told) ? told.position : null;
      for (const key of refresh) wantPosition(key, position);
      onDone?.(answer);
      await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  const problem: Problem | null = mutation.error ? problemOf(mutation.error) : null;
  const forget = () => {
    meant.forget();
    mutation.reset();
  };
  return { send: mutation.mutate, busy: mutation.isPending, problem, forget };
};

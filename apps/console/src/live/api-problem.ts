import type { Problem } from '@watchfloor/api-contract';

/** The server said no, and said why. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer at all: the line is down, or what came was not ours. */
export const unreachable: Problem = { type: 'about:blank', title: 'unreachable', status: 0, code: 'unreachable' };

/** Sent, and no answer in time: the line hangs, or the server does. Whether it happened is not known. */
export const unanswered: Problem = { type: 'about:blank', title: 'unanswered', status: 0, code: 'unanswered' };

export const problemOf = (error: unknown): Problem => (error instanceof ApiProblem ? error.problem : unreachable);

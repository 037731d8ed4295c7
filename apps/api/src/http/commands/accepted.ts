import type { Accepted, Problem } from '@watchfloor/api-contract';
import type { Handled } from '@watchfloor/event-store-port';
import type { Rejection } from '@watchfloor/kernel';
import { ProblemError } from '../problems/problem.ts';
import { statusOfRejection, type AnyRejectionCode } from '../problems/statuses.ts';

/** A decision as HTTP answers it. Throws the problem for a rejection, or a 409 with the current revision and what changed. */
export const acceptedOf = async (
  handled: Handled<Rejection<AnyRejectionCode>>,
  changed: () => Promise<Problem['changed']> = async () => [],
): Promise<Accepted> => {
  if (handled.ok) return { revision: handled.revision, position: handled.position };
  if (handled.why === 'rejected') {
    const { code, detail } = handled.rejection;
    const problem = ProblemError.rejected(statusOfRejection[code], code, detail);
    problem.document.revision = handled.revision;
    throw problem;
  }
  if (handled.why === 'key reused') throw new ProblemError('idempotency-key-reused');
  throw new ProblemError('conflict', { revision: handled.revision, changed: await changed() });
};

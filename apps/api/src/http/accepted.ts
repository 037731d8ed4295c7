import type { Accepted } from '@watchfloor/api-contract';
import type { EventStore, Handled } from '@watchfloor/event-store-port';
import type { Rejection } from '@watchfloor/kernel';
import { ProblemError } from './problem.ts';
import { statusOfRejection, type AnyRejectionCode } from './statuses.ts';

/** What happened on the stream since the revision somebody decided on: the answer to "why not". */
const changedSince = async (store: EventStore, stream: string, revision: number) => {
  const { events } = await store.load(stream);
  return events
    .filter((event) => event.revision > revision)
    .slice(-50)
    .map(({ type, metadata }) => ({ kind: type, at: new Date(metadata.at).toISOString(), by: metadata.actor }));
};

/** A decision as HTTP answers it. Throws the problem for a rejection, or a 409 with the current revision and what changed. */
export const acceptedOf = async (
  handled: Handled<Rejection<AnyRejectionCode>>,
  store: EventStore,
  { stream, ifMatch }: { readonly stream: string; readonly ifMatch: number | undefined },
): Promise<Accepted> => {
  if (handled.ok) return { revision: handled.revision, position: handled.position };
  if (handled.why === 'rejected') {
    const { code, detail } = handled.rejection;
    const problem = ProblemError.rejected(statusOfRejection[code], code, detail);
    problem.document.revision = handled.revision;
    throw problem;
  }
  const { revision } = handled;
  const changed = ifMatch === undefined ? [] : await changedSince(store, stream, ifMatch);
  throw new ProblemError('conflict', { revision, changed });
};

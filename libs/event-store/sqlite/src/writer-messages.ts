import type { MessagePort } from 'node:worker_threads';
import type { Outcome, Write } from './writes.ts';

/** From any thread's port to the writer thread, as an array of what came up in one turn of its loop: waking a thread costs. */
export interface WriteRequest {
  readonly id: number;
  readonly write: Write;
}

/** After a commit, to every port: the answers that are its own, and how far the log reaches now. */
export interface CommitNotice {
  readonly answers: readonly { readonly id: number; readonly outcome: Outcome }[];
  readonly head: number;
}

/** From the owner of the writer thread: another port to serve, or the end. */
export type OwnerMessage = { readonly kind: 'connect'; readonly port: MessagePort } | { readonly kind: 'close' };

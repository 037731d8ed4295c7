import type { Problem, ProblemCode } from '@watchfloor/api-contract';

/** Every problem of our own: its status and the words for people. Rejections of the domain stand in statuses.ts. */
const kinds: Record<ProblemCode, { readonly status: number; readonly title: string }> = {
  'bad-request': { status: 400, title: 'Invalid request' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in' },
  'key-invalid': { status: 401, title: 'The key is not valid' },
  'sign-in-failed': { status: 401, title: 'Unknown account or wrong password' },
  forbidden: { status: 403, title: 'Missing permission' },
  csrf: { status: 403, title: 'The request does not come from a page of ours' },
  'link-invalid': { status: 403, title: 'This link was used, replaced or has run out' },
  'not-found': { status: 404, title: 'Not found' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  conflict: { status: 409, title: 'Somebody else was faster' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'This content type is not read' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  unprocessable: { status: 422, title: 'Understood, but not possible' },
  rejected: { status: 422, title: 'Rejected' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
  'store-unreachable': { status: 503, title: 'The event store does not answer' },
  'not-ready': { status: 503, title: 'This node is not ready' },
  'storage-full': { status: 507, title: 'The disk is full' },
};

export type ProblemDetails = Omit<Problem, 'type' | 'title' | 'status' | 'code'>;

/** Thrown by the HTTP edge only, and answered as a problem document; never a stack trace. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly document: Problem;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(`${code}: ${details.detail ?? ''}`, options);
    this.document = { type: `urn:watchfloor:problem:${code}`, code, ...kinds[code], ...details };
  }

  static rejected(status: number, code: string, detail: string | undefined): ProblemError {
    const problem = new ProblemError('rejected', detail === undefined ? {} : { detail });
    Object.assign(problem.document, { status, code, type: `urn:watchfloor:problem:${code}` });
    return problem;
  }
}

export const problemType = 'application/problem+json';

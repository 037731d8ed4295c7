import { vi } from 'vitest';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Stands in for the server: what it answers at each path, whatever the method; what was sent to it besides questions comes back. */
export const served = (answers: Readonly<Record<string, unknown>>): Sent[] => {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, { method = 'GET', body }: RequestInit) => {
    const [path = ''] = url.split('?');
    if (method !== 'GET') sent.push({ method, path, body: JSON.parse(typeof body === 'string' ? body : 'null') });
    const answer = answers[path];
    const problem = answer === undefined && { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found' };
    return new Response(JSON.stringify(problem || answer), { status: problem ? 404 : 200 });
  });
  return sent;
};

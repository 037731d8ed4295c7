import { routes } from '@watchfloor/api-contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemOf } from './api-problem.ts';
import { keepCsrf } from './csrf.ts';
import { call } from './http.ts';
import { endedStore } from './live-state.ts';

/** Patience runs out when the spec says so; what was granted is kept. */
let patience: { readonly ms: number; readonly end: () => void }[];
beforeEach(() => {
  patience = [];
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    patience.push({ ms, end: () => controller.abort(new DOMException('Too late.', 'TimeoutError')) });
    return controller.signal;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Never settles but for the signal. */
const hanging = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

const askedOf = (answered: Promise<unknown>) => answered.catch((error: unknown) => problemOf(error).code);
const runsOut = () => patience.at(-1)?.end();

describe('A request that never ends', () => {
  it('is told as one that the server does not answer', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => hanging(signal));
    const told = askedOf(call(routes.desk.view, {}));
    runsOut();
    expect(await told).toBe('unanswered');
  });

  it('is told so too when it hangs in the middle of the answer', async () => {
    const json = (signal: AbortSignal | null | undefined) => {
      const hangs = hanging(signal);
      runsOut();
      return hangs;
    };
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => ({ ok: true, json: () => json(signal) }));
    expect(await askedOf(call(routes.desk.view, {}))).toBe('unanswered');
  });

  it('is given up with its page, however much patience is left', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => hanging(signal));
    const page = new AbortController();
    const told = askedOf(call(routes.desk.view, {}, page.signal));
    page.abort();
    expect(await told).toBe('unreachable');
  });

  it('is waited for longer where it changes something, and longest where many items are run again', async () => {
    vi.stubGlobal('fetch', async () => new Response('{}'));
    await call(routes.desk.view, {});
    await call(routes.desk.ready, { body: {} });
    await call(routes.administration.retryQuarantine, { params: { id: 'q-1' }, body: {} });
    const [reading, command, rerun] = patience.map(({ ms }) => ms);
    expect(reading).toBeLessThan(command ?? 0);
    expect(command).toBeLessThan(rerun ?? 0);
  });
});

describe('A question that the server refuses because nobody is signed in', () => {
  const refused = (code: string) => {
    const problem = { type: 'about:blank', title: '?', status: 401, code };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(problem), { status: 401 }));
    return askedOf(call(routes.desk.view, {}));
  };
  beforeEach(() => endedStore.set(null));
  afterEach(() => {
    keepCsrf(null);
    endedStore.set(null);
  });

  it('ends the session of whoever was', async () => {
    keepCsrf('token');
    await refused('not-signed-in');
    expect(endedStore.get()).toBe('not-signed-in');
  });

  it('ends nothing before anybody was, or when only a password was wrong', async () => {
    await refused('not-signed-in');
    keepCsrf('token');
    await refused('sign-in-failed');
    expect(endedStore.get()).toBeNull();
  });
});

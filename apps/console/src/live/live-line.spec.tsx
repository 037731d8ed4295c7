// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import type { Me, QueuePush, QueueSnapshot } from '@watchfloor/api-contract';
import { StrictMode, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { engineer } from '../testing/pages.ts';
import { aRow, noCounts } from '../testing/rows.ts';
import { LiveLine, useIncidentRoom } from './live-line.ts';
import { connectionStore, endedStore } from './live-state.ts';
import { meQuery } from './queries.ts';

type Told = (...content: readonly unknown[]) => void;

/** A socket without a line: it comes and goes when the spec says so. */
class FakeSocket {
  connected = false;
  /** Whether it tries again by itself: after a break it does, after a refusal of the server not. */
  active = true;
  tries = 0;
  closed = false;
  readonly sent: unknown[] = [];
  /** Answers the last question for the queue. */
  answer: (reply: unknown) => void = () => undefined;
  readonly io = { engine: { close: () => undefined } };
  #told: (readonly [string, Told])[] = [];
  on(name: string, told: Told) {
    this.#told.push([name, told]);
  }
  off(name?: string, told?: Told) {
    this.#told = this.#told.filter((one) => name !== undefined && (one[0] !== name || one[1] !== told));
  }
  emit(name: string, content: unknown, answer: (reply: unknown) => void) {
    this.sent.push([name, content]);
    if (name === 'queue.follow') this.answer = answer;
  }
  close() {
    this.closed = true;
    this.says('disconnect');
  }
  connect() {
    this.tries += 1;
  }
  says(name: 'connect' | 'disconnect') {
    this.connected = name === 'connect';
    this.tells(name);
  }
  refuses(message: string) {
    this.active = false;
    this.tells('connect_error', new Error(message));
  }
  tells(name: string, content?: unknown) {
    for (const [heard, told] of this.#told) if (heard === name) told(content);
  }
}

const { sockets } = vi.hoisted(() => ({ sockets: [] as unknown[] }));
vi.mock('socket.io-client', () => ({
  io: () => {
    const socket = new FakeSocket();
    sockets.push(socket);
    return socket;
  },
}));
const opened = () => sockets as FakeSocket[];

const Room = () => {
  useIncidentRoom('inc-1');
  return null;
};
const signedIn = (client: QueryClient, children: ReactNode = null, followQueue = false) => (
  <QueryClientProvider client={client}>
    <LiveLine followQueue={followQueue} />
    {children}
  </QueryClientProvider>
);
const says = (name: 'connect' | 'disconnect') => act(() => opened().at(-1)?.says(name));

const line = () => opened().at(-1) ?? new FakeSocket();
const follow = (since: string | null) => ['queue.follow', { since }];
const snapshot = (to: string): QueueSnapshot => ({
  kind: 'snapshot',
  to,
  tick: 1,
  at: '2026-11-17T02:00:00.000Z',
  rows: [aRow({ id: to })],
  counts: noCounts,
  scoringPolicy: 1,
});
const missed = (from: string, to: string): QueuePush => ({
  ...snapshot(to),
  kind: 'changes',
  from,
  gone: [],
  moves: [],
});
/** What the screen makes of the answer is done too. */
const answers = (reply: QueueSnapshot | QueuePush) => act(async () => line().answer(reply));

const atFirst = connectionStore.get();
beforeEach(() => {
  sockets.length = 0;
  connectionStore.set(atFirst);
  endedStore.set(null);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('A screen that is drawn and thrown away opens no line', () => {
  renderToString(signedIn(new QueryClient()));
  expect(opened()).toEqual([]);
});

it('One line is open while somebody is signed in, and none after', () => {
  const open = () => opened().filter(({ closed }) => !closed).length;
  const { unmount } = render(<StrictMode>{signedIn(new QueryClient())}</StrictMode>);
  expect(open()).toBe(1);
  unmount();
  expect(open()).toBe(0);
});

it('A line that is closed on purpose did not break', () => {
  const { unmount } = render(signedIn(new QueryClient()));
  says('connect');
  unmount();
  expect(connectionStore.get().state).toBe('open');
});

it('After a break all that is on the screen is read again, and only then', () => {
  const client = new QueryClient();
  const readAgain = vi.spyOn(client, 'invalidateQueries');
  render(signedIn(client));
  says('connect');
  expect(readAgain).not.toHaveBeenCalled();
  says('disconnect');
  says('connect');
  expect(readAgain.mock.calls).toEqual([[]]);
});

it('After a break the server is told again which incident is open', () => {
  render(signedIn(new QueryClient(), <Room />));
  says('connect');
  says('disconnect');
  says('connect');
  const follow = ['incident.follow', { id: 'inc-1' }];
  expect(opened().map(({ sent }) => sent)).toEqual([[follow, follow]]);
});

it('When roles, clearance or name changed everything is read and followed again, the queue from nothing', async () => {
  const client = new QueryClient();
  const readAgain = vi.spyOn(client, 'invalidateQueries');
  render(signedIn(client, <Room />, true));
  says('connect');
  const before = line().sent.length;
  await answers(snapshot('p-1'));
  act(() => line().tells('session.changed'));
  expect(readAgain.mock.calls).toEqual([[]]);
  expect(line().sent.slice(before)).toEqual(
    expect.arrayContaining([follow(null), ['incident.follow', { id: 'inc-1' }]]),
  );
});

it.each<[string, Partial<Me>, readonly unknown[]]>([
  ['goes on where it was when the reader may see what they saw', {}, [follow(null), follow('p-1')]],
  ['starts over when they may see something else', { clearance: [] }, [follow(null), follow('p-1'), follow(null)]],
])('After a break the queue %s', async (_, change, asked) => {
  const client = new QueryClient();
  client.setQueryData(meQuery.queryKey, engineer);
  vi.spyOn(client, 'invalidateQueries').mockImplementation(async () => {
    client.setQueryData(meQuery.queryKey, { ...engineer, ...change });
  });
  render(signedIn(client, null, true));
  says('connect');
  await answers(snapshot('p-1'));
  says('disconnect');
  says('connect');
  await answers(missed('p-1', 'p-2'));
  expect(line().sent).toEqual(asked);
});

it('A line that is refused because the session is over leads to signing in, and is not tried again', async () => {
  vi.useFakeTimers();
  render(signedIn(new QueryClient()));
  act(() => line().refuses('not-signed-in'));
  await vi.runAllTimersAsync();
  expect([connectionStore.get().state, endedStore.get(), line().tries]).toEqual(['ended', 'not-signed-in', 0]);
});

it('A line that is refused for anything else is tried again, later each time, until it opens', async () => {
  vi.useFakeTimers();
  render(signedIn(new QueryClient()));
  const waits: number[] = [];
  for (let turn = 1; turn <= 6; turn += 1) {
    const at = Date.now();
    act(() => line().refuses('not-ready'));
    await vi.advanceTimersToNextTimerAsync();
    waits.push(Date.now() - at);
    expect(line().tries).toBe(turn);
  }
  expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  expect([connectionStore.get().state, endedStore.get()]).toEqual(['broken', null]);
  says('connect');
  expect(vi.getTimerCount()).toBe(0);
});

it('A refused line that is given up is not tried again', async () => {
  vi.useFakeTimers();
  const { unmount } = render(signedIn(new QueryClient()));
  const refused = line();
  act(() => refused.refuses('not-ready'));
  unmount();
  await vi.runAllTimersAsync();
  expect(refused.tries).toBe(0);
});

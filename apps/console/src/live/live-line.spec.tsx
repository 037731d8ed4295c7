// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveLine, useIncidentRoom } from './live-line.ts';
import { connectionStore } from './live-state.ts';

type Told = (...content: readonly unknown[]) => void;

/** A socket without a line: it comes and goes when the spec says so. */
class FakeSocket {
  connected = false;
  closed = false;
  readonly sent: unknown[] = [];
  readonly io = { engine: { close: () => undefined } };
  #told: (readonly [string, Told])[] = [];
  on(name: string, told: Told) {
    this.#told.push([name, told]);
  }
  off(name?: string, told?: Told) {
    this.#told = this.#told.filter((one) => name !== undefined && (one[0] !== name || one[1] !== told));
  }
  emit(name: string, content: unknown) {
    this.sent.push([name, content]);
  }
  close() {
    this.closed = true;
    this.says('disconnect');
  }
  says(name: 'connect' | 'disconnect') {
    this.connected = name === 'connect';
    for (const [heard, told] of this.#told) if (heard === name) told();
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
const signedIn = (client: QueryClient, children: ReactNode = null) => (
  <QueryClientProvider client={client}>
    <LiveLine followQueue={false} />
    {children}
  </QueryClientProvider>
);
const says = (name: 'connect' | 'disconnect') => act(() => opened().at(-1)?.says(name));

const atFirst = connectionStore.get();
beforeEach(() => {
  sockets.length = 0;
  connectionStore.set(atFirst);
});
afterEach(cleanup);

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

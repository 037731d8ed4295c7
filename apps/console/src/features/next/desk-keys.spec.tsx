// @vitest-environment happy-dom
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionStore } from '../../live/live-state.ts';
import { deskQuery } from '../../live/queries.ts';
import { aDesk } from '../../testing/desks.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { onKeyDown } from '../../ui/keys/key-registry.ts';
import { DeskFoot } from './desk-foot.tsx';
import { DeskKeys } from './desk-keys.tsx';

const line = (state: 'open' | 'broken') => connectionStore.set({ state, since: 1, beatAt: null, lagMs: 0 });
const nothingAsked = /no connection, so nothing was asked for/;

/** An engineer who is away, on whatever page; answers what the screen posts. */
const away = async (what: React.ReactNode) => {
  const posted: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    if (method === 'POST') posted.push(url);
    return new Response(JSON.stringify(aDesk({ state: method === 'POST' ? 'ready' : 'away' })));
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(deskQuery.queryKey, aDesk());
  await drawRouted(<QueryClientProvider client={client}>{what}</QueryClientProvider>, '/queue');
  return posted;
};

beforeEach(() => window.addEventListener('keydown', onKeyDown));
afterEach(() => {
  window.removeEventListener('keydown', onKeyDown);
  cleanup();
  vi.unstubAllGlobals();
  onlineManager.setOnline(true);
  line('open');
});

describe('Whoever says "I am free" while the line is broken', () => {
  it('hears at once that nothing was asked for, and nothing is sent when the line is back', async () => {
    const posted = await away(<DeskKeys />);
    line('broken');
    fireEvent.keyDown(document.body, { key: 'n' });
    expect((await screen.findByRole('alert')).textContent).toMatch(nothingAsked);
    act(() => line('open'));
    expect(screen.queryByText(nothingAsked)).toBeNull();
    fireEvent.keyDown(document.body, { key: 'n' });
    await waitFor(() => expect(posted).toEqual(['/api/v1/desk/ready']));
  });

  it('hears it from the button too, where there is no keyboard', async () => {
    const posted = await away(<DeskFoot />);
    line('broken');
    fireEvent.click(await screen.findByText('I am free'));
    expect((await screen.findByRole('alert')).textContent).toMatch(nothingAsked);
    expect(posted).toEqual([]);
  });

  it('is not kept waiting by a browser that calls itself offline: the command fails or goes through now', async () => {
    const posted = await away(<DeskKeys />);
    onlineManager.setOnline(false);
    fireEvent.keyDown(document.body, { key: 'n' });
    await waitFor(() => expect(posted).toEqual(['/api/v1/desk/ready']));
  });
});

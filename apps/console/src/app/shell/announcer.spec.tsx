// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { redStore } from '../../live/live-state.ts';
import { deskQuery } from '../../live/queries.ts';
import { aDesk, aMember } from '../../testing/desks.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { engineer } from '../../testing/pages.ts';
import { aRow } from '../../testing/rows.ts';
import { notifyChoice } from '../../ui/preference.ts';
import { Announcer } from './announcer.tsx';

const shell = aRow({ id: 'shell', zone: 'red', title: 'Web shell' });
const token = aRow({ id: 'token', zone: 'red', title: 'Stolen token' });
const notices: string[] = [];
beforeEach(() => {
  notices.length = 0;
  vi.stubGlobal(
    'Notification',
    vi.fn(function (_: string, { body }: { readonly body: string }) {
      notices.push(body);
    }),
  );
  notifyChoice.set('on');
});
afterEach(() => {
  cleanup();
  redStore.set([]);
  notifyChoice.set('off');
  vi.unstubAllGlobals();
});

const at = async (desk: Parameters<typeof aDesk>[0]) => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(deskQuery.queryKey, aDesk(desk));
  await drawRouted(
    <QueryClientProvider client={client}>
      <Announcer me={engineer} />
    </QueryClientProvider>,
  );
  return client;
};
const cards = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);

describe('A new red', () => {
  it('is told of on a card and to the desktop, each once', async () => {
    await at({});
    act(() => redStore.set([shell]));
    expect(cards()).toEqual([expect.stringContaining('Web shell')]);
    act(() => redStore.set([shell, token]));
    expect(notices).toEqual(['Web shell', 'Stolen token']);
  });

  it('is no news to whom it was given: no card lies over the offer', async () => {
    const client = await at({});
    act(() => redStore.set([shell, token]));
    act(
      () => void client.setQueryData(deskQuery.queryKey, aDesk({ state: 'given', hand: [aMember({ id: 'token' })] })),
    );
    await vi.waitFor(() => expect(cards()).toEqual([expect.stringContaining('Web shell')]));
    act(() => redStore.set([token]));
    expect(cards()).toEqual([]);
  });
});

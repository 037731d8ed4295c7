// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deskQuery } from '../../live/queries.ts';
import { aDesk, aMember } from '../../testing/desks.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { onKeyDown, setLayer } from '../../ui/keys/key-registry.ts';
import { DeskKeys } from './desk-keys.tsx';
import { OfferNote } from './offer-note.tsx';

afterEach(cleanup);

const Path = () => <output>{useLocation().pathname}</output>;
const offer = aDesk({ state: 'given', request: 'req-1', hand: [aMember()], startBy: '2099-11-17T02:03:00.000Z' });

const openAt = async (path: string, desk = offer) => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(deskQuery.queryKey, desk);
  const whole = (
    <QueryClientProvider client={client}>
      <DeskKeys />
      <OfferNote />
      <textarea aria-label="Note" />
      <Path />
    </QueryClientProvider>
  );
  await drawRouted(whole, path);
  return client;
};
const isAt = (path: string) => waitFor(() => expect(screen.getByText(path)).toBeDefined());
const note = () => screen.queryByText('WF-1001 Port scan is given to you and waits for your start');

describe('A colleague’s link to another incident, opened while an offer waits', () => {
  it('shows that incident, with the offer above it', async () => {
    await openAt('/incidents/inc-9');
    await waitFor(() => expect(note()).not.toBeNull());
    expect(screen.getByText('/incidents/inc-9')).toBeDefined();
    expect(screen.getByRole('link', { name: /See the offer/ }).getAttribute('href')).toBe('/next');
  });

  it('gives way to the next offer, which opens by itself as anywhere', async () => {
    const client = await openAt('/incidents/inc-9');
    await waitFor(() => expect(note()).not.toBeNull());
    act(() => void client.setQueryData(deskQuery.queryKey, { ...offer, request: 'req-2' }));
    await isAt('/next');
    expect(note()).toBeNull();
  });
});

describe('An offer that waits', () => {
  it.each(['/queue', '/incidents/inc-1'])('opens by itself at %s', async (path) => {
    await openAt(path);
    await isAt('/next');
  });

  it('opens by itself over an incident that was being read before it came', async () => {
    const client = await openAt('/incidents/inc-9', aDesk({ state: 'ready', request: 'req-1' }));
    expect(note()).toBeNull();
    act(() => void client.setQueryData(deskQuery.queryKey, offer));
    await isAt('/next');
  });
});

describe('An offer that nobody asked for just now', () => {
  const waiting = aDesk({ state: 'ready', request: 'req-1' });

  it('leaves whoever writes where they are, and is told above the page', async () => {
    const client = await openAt('/queue', waiting);
    screen.getByLabelText('Note').focus();
    act(() => void client.setQueryData(deskQuery.queryKey, offer));
    await waitFor(() => expect(note()).not.toBeNull());
    expect(screen.getByText('/queue')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
  });

  it('hears no key for a moment: what is pressed was meant for the page before', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const start = vi.fn();
    setLayer(Symbol('offer'), [{ keys: 'Enter', label: 'Start', run: start }]);
    window.addEventListener('keydown', onKeyDown);
    const client = await openAt('/queue', waiting);
    act(() => void client.setQueryData(deskQuery.queryKey, offer));
    await isAt('/next');
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(start).not.toHaveBeenCalled();
    now.mockReturnValue(10_500);
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(start).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', onKeyDown);
    now.mockRestore();
  });
});

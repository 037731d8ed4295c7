// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { DeskView, IncidentPage, TimelineEntry } from '@watchfloor/api-contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskQuery } from '../../live/queries.ts';
import { aDesk, aMember } from '../../testing/desks.ts';
import { draw } from '../../testing/draw.tsx';
import { onKeyDown } from '../../ui/keys/key-registry.ts';
import { aPage, engineer } from '../../testing/pages.ts';
import { LostNote } from './lost-note.tsx';
import { lostStore } from './lost-work.ts';

const at = '2026-11-17T02:00:00.000Z';
const member = aMember();
const desk = (state: DeskView['state'], hand: DeskView['hand'] = []): DeskView => aDesk({ state, hand });
const entry = (kind: TimelineEntry['kind'], params: TimelineEntry['params'], actor: string | null = null) => ({
  kind,
  revision: 1,
  at,
  actor: actor === null ? null : { id: 'per-9', name: actor },
  params: { whom: engineer.id, ...params },
  text: null,
});
const given = entry('given', { to: 'Ines Varga' });

/** Draws the note at a desk that holds `before`, then shows it the desk `after`; the incident's timeline says why. */
const lose = async (before: DeskView, after: DeskView, answer: IncidentPage | 404) => {
  vi.stubGlobal('fetch', async () =>
    answer === 404
      ? new Response('{"type":"about:blank","title":"?","status":404,"code":"not-found"}', { status: 404 })
      : new Response(JSON.stringify(answer)),
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(deskQuery.queryKey, before);
  await draw(
    <QueryClientProvider client={client}>
      <LostNote person={engineer.id} />
    </QueryClientProvider>,
  );
  act(() => void client.setQueryData(deskQuery.queryKey, after));
  return client;
};
const told = (...timeline: TimelineEntry[]) => aPage({ timeline });

beforeEach(() => lostStore.set(null));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('Whoever loses what was given to them', () => {
  it('reads that it was not started in time, and which key says that they are free', async () => {
    await lose(desk('given', [member]), desk('away'), told(given, entry('returned', { why: 'not started' })));
    const note = await screen.findByText(/WF-1001 was not started in time and went back to the order/);
    expect(note.closest('[role=status]')?.textContent).toContain('press n when you are free');
  });

  it('reads which lead took it, and what they said', async () => {
    const taken = entry('returned', { why: 'taken by the lead', reason: 'Nadia knows the bank' }, 'Ruth Amsel');
    await lose(desk('in hand', [{ ...member, state: 'in work' }]), desk('away'), told(given, taken));
    expect(await screen.findByText(/Ruth Amsel took WF-1001 out of your hand: Nadia knows the bank/)).toBeDefined();
  });

  it('reads that they may not see it any more, when the incident is hidden from them', async () => {
    await lose(desk('given', [member]), desk('given'), 404);
    expect(await screen.findByText(/You may not see WF-1001 any more/)).toBeDefined();
  });

  it('keeps the news until it is put away, or until they say again that they are free', async () => {
    const returned = told(given, entry('returned', { why: 'not started' }));
    const client = await lose(desk('given', [member]), desk('away'), returned);
    await screen.findByText(/WF-1001/);
    act(() => void client.setQueryData(deskQuery.queryKey, desk('ready')));
    await waitFor(() => expect(screen.queryByText(/WF-1001/)).toBeNull());
  });

  it('puts the news away by Escape', async () => {
    window.addEventListener('keydown', onKeyDown);
    await lose(desk('given', [member]), desk('away'), told(given, entry('returned', { why: 'not started' })));
    await screen.findByText(/WF-1001/);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(screen.queryByText(/WF-1001/)).toBeNull();
    window.removeEventListener('keydown', onKeyDown);
  });

  it('is told no longer once the next is given', async () => {
    const taken = entry('returned', { why: 'taken by the lead', reason: 'hers' }, 'Ruth Amsel');
    const client = await lose(desk('given', [member]), desk('ready'), told(given, taken));
    await screen.findByText(/WF-1001/);
    const next = { ...member, id: 'inc-2', number: 1002 };
    act(() => void client.setQueryData(deskQuery.queryKey, desk('given', [next])));
    await waitFor(() => expect(screen.queryByText(/WF-1001/)).toBeNull());
  });

  it('puts the news away by a button', async () => {
    await lose(desk('given', [member]), desk('away'), told(given, entry('returned', { why: 'not started' })));
    fireEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/WF-1001/)).toBeNull();
  });
});

describe('Whoever let go of it themselves', () => {
  it.each([
    ['declined it', told(given, entry('returned', { why: 'declined' }))],
    ['answered it, after they had lost it once before', told(entry('returned', { why: 'not started' }), given)],
  ])('is told nothing: %s', async (_, page) => {
    const client = await lose(desk('given', [member]), desk('ready'), page);
    await waitFor(() => expect(client.getQueryData(['incident', 'inc-1'])).toBeDefined());
    expect(lostStore.get()).toBeNull();
  });
});

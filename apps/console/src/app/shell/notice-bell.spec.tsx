// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Notice } from '@watchfloor/api-contract';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticesQuery } from '../../live/queries.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { engineer } from '../../testing/pages.ts';
import { allBindings, onKeyDown } from '../../ui/keys/key-registry.ts';
import { actItems } from '../../features/search/palette-items.ts';
import { keyGroups } from './key-groups.ts';
import { NoticeBell } from './notice-bell.tsx';

const breach: Notice = {
  id: 'not-1',
  kind: 'breach',
  incident: { id: 'inc-1', number: 1001, title: 'Port scan' },
  person: null,
  at: '2026-11-17T02:00:00.000Z',
};
beforeEach(async () => {
  // Without a layout Mantine finds nothing to focus.
  vi.spyOn(console, 'warn').mockReturnValue();
  window.addEventListener('keydown', onKeyDown);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(noticesQuery.queryKey, { notices: [breach] });
  await drawRouted(
    <QueryClientProvider client={client}>
      <NoticeBell me={engineer.id} />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  window.removeEventListener('keydown', onKeyDown);
  cleanup();
  vi.restoreAllMocks();
});

describe('Notices', () => {
  it('open by a key on every page', async () => {
    fireEvent.keyDown(document.body, { key: 'i' });
    expect((await screen.findByRole('menuitem')).textContent).toContain('WF-1001 missed a target');
  });

  it('are found by Ctrl+K, and named on the key sheet', async () => {
    expect(keyGroups(allBindings()).everywhere).toContainEqual({ label: 'Notices', ways: ['i'] });
    actItems(allBindings())
      .find(({ name }) => name === 'Notices')
      ?.open();
    expect(await screen.findByRole('menuitem')).toBeDefined();
  });
});

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { draw } from '../../../testing/draw.tsx';
import { aPage, lead } from '../../../testing/pages.ts';
import { AssignDialog } from './assign-dialog.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('A lead chooses among those who have a desk, as the server counts them, whatever their roles', async () => {
  const people = [
    { id: 'per-1', name: 'Ines Varga', roles: ['L1 engineer'], hasDesk: true },
    { id: 'per-2', name: 'Otto Lind', roles: ['auditor'], hasDesk: true },
    { id: 'per-3', name: 'Mara Quint', roles: ['L2 engineer'], hasDesk: false },
  ];
  vi.stubGlobal(
    'fetch',
    async (url: string) => new Response(JSON.stringify({ people: url.includes('names') ? people : [] })),
  );
  await draw(<AssignDialog page={aPage()} me={lead} onClose={() => undefined} />);
  await screen.findByText(/^Ines Varga/);
  const offered = [...screen.getByLabelText<HTMLSelectElement>('To').options].map(({ text }) => text.split(' · ')[0]);
  expect(offered).toEqual(['Choose', 'Ines Varga', 'Otto Lind']);
});

// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { namesQuery, shiftQuery } from '../../../live/queries.ts';
import { draw } from '../../../testing/draw.tsx';
import { aPage, lead } from '../../../testing/pages.ts';
import { aRow } from '../../../testing/rows.ts';
import { AssignDialog } from './assign-dialog.tsx';

afterEach(cleanup);

const [first, second] = [
  { roles: ['L1 engineer' as const], tiers: ['L1' as const], hasDesk: true },
  { roles: ['L2 engineer' as const], tiers: ['L2' as const], hasDesk: true },
];
const people = [
  { id: 'per-1', name: 'Ines Varga', ...first },
  { id: 'per-2', name: 'Kira Eng', ...second },
  { id: 'per-3', name: 'Bo Rehn', ...first },
  { id: 'per-4', name: 'Mara Quint', roles: ['auditor' as const], tiers: [], hasDesk: false },
];

const drawDialog = async (): Promise<HTMLSelectElement> => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(namesQuery.queryKey, { people });
  const on = { roles: [], since: '2026-11-17T02:00:00.000Z', hand: [], declines: null, state: 'ready' as const };
  client.setQueryData(shiftQuery.queryKey, {
    people: ['per-1', 'per-2', 'per-3'].map((id) => ({ ...on, id, name: id, connected: id !== 'per-3' })),
    quiet: [],
    counts: { open: 0, red: 0, yellow: 0, green: 0 },
  });
  const page = aPage({ row: aRow({ id: 'inc-1', tier: 'L2' }) });
  await draw(
    <QueryClientProvider client={client}>
      <AssignDialog page={page} me={lead} onClose={() => undefined} />
    </QueryClientProvider>,
  );
  return screen.getByLabelText<HTMLSelectElement>('To');
};

it('A lead chooses among those who have a desk, as the server counts them, whatever their roles', async () => {
  const offered = [...(await drawDialog()).options].map(({ text }) => text.split(' · ')[0]);
  expect(offered).toEqual(['Choose', 'Ines Varga', 'Kira Eng', 'Bo Rehn']);
});

it('Who goes round the order reads before what does not fit: the tier, a screen that is not open, or both', async () => {
  const pick = await drawDialog();
  const hintFor = (person: string) => {
    fireEvent.change(pick, { target: { value: person } });
    return document.getElementById(pick.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  };
  expect(hintFor('per-2')).toBe('');
  expect(hintFor('per-1')).toBe('Ines Varga does not work at L2, which it needs.');
  expect(hintFor('per-3')).toMatch(/^Bo Rehn does not work at L2, which it needs. Bo Rehn has no screen open/);
});

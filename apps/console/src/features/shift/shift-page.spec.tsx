// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shiftQuery } from '../../live/queries.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { onKeyDown } from '../../ui/keys/key-registry.ts';
import { ShiftPage } from './shift-page.tsx';

const incident = { id: 'inc-1', number: 1001, title: 'Port scan' };
const person = {
  roles: ['L1 engineer' as const],
  since: null,
  hand: [],
  connected: true,
  declines: null,
};
const Path = () => <output>{useLocation().pathname}</output>;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const here = () => document.activeElement?.querySelector('th')?.textContent;

beforeEach(async () => {
  window.addEventListener('keydown', onKeyDown);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(shiftQuery.queryKey, {
    people: [
      { ...person, id: 'per-1', name: 'Ines Varga', state: 'in hand', hand: [incident] },
      { ...person, id: 'per-2', name: 'Kira Eng', state: 'away' },
    ],
    quiet: [
      {
        ...{ id: 'inc-2', number: 1002, title: 'Quiet scan', lastAt: '2026-11-17T02:00:00.000Z', quietAlerts: 4 },
        customer: { id: 'cus-1', name: 'Aldermoor Bank' },
      },
    ],
    counts: { open: 0, red: 0, yellow: 0, green: 0 },
  });
  await drawRouted(
    <QueryClientProvider client={client}>
      <main tabIndex={-1}>
        <ShiftPage />
      </main>
      <Path />
    </QueryClientProvider>,
    '/shift',
  );
  await screen.findByText('Kira Eng');
});
afterEach(() => {
  window.removeEventListener('keydown', onKeyDown);
  cleanup();
});

describe('The rows of the shift', () => {
  it('are gone through with j and k, from the people to what came in quietly', () => {
    const seen = ['j', 'j', 'j', 'j', 'k', 'ArrowUp'].map((key) => {
      press(key);
      return here();
    });
    const quiet = 'WF-1002 Quiet scan';
    expect(seen.map((name) => name?.replace(/^.*(?=Ines Varga|Kira Eng)/, ''))).toEqual([
      'Ines Varga',
      'Kira Eng',
      quiet,
      quiet,
      'Kira Eng',
      'Ines Varga',
    ]);
  });

  it('open what the person holds with Enter', async () => {
    press('j');
    press('Enter');
    expect(await screen.findByText('/incidents/inc-1')).toBeDefined();
  });
});

// @vitest-environment happy-dom
import { useLocation } from '@tanstack/react-router';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { served } from '../../testing/served.ts';
import { onKeyDown } from '../../ui/keys/key-registry.ts';
import { useBindings } from '../../ui/keys/use-keys.ts';
import { ClosedPage } from './closed-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const row = {
  id: 'inc-7',
  number: 1007,
  title: 'Port scan',
  entity: { kind: 'host', value: 'db-01' },
  customer: { id: 'cus-1', name: 'Aldermoor Bank' },
  verdict: 'benign positive',
  closedAt: '2026-11-17T02:00:00.000Z',
  closedBy: { id: 'per-1', name: 'Ines Varga' },
  quietAlerts: 12,
};
const Path = () => <output>{useLocation().pathname}</output>;
const Hints = () => <p>{useBindings().flatMap(({ hint, shown, keys }) => (hint ? [shown ?? keys] : []))}</p>;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const here = () => document.activeElement?.querySelector('th a')?.textContent;
const shown = async (rows: readonly unknown[], next: string | null = null) => {
  served({ '/api/v1/incidents': { rows, next } });
  await drawRouted(
    <main>
      <ClosedPage />
      <Path />
      <Hints />
    </main>,
  );
};

describe('The closed incidents', () => {
  beforeEach(() => window.addEventListener('keydown', onKeyDown));
  afterEach(() => window.removeEventListener('keydown', onKeyDown));

  it('are gone through with j and k and opened with Enter, as the foot bar says', async () => {
    await shown([row, { ...row, id: 'inc-8', number: 1008, title: 'Port knocking' }]);
    await screen.findByText('Port knocking');
    const seen = ['j', 'j', 'k', 'j'].map((key) => {
      press(key);
      return here()?.replace(/WF.*/, '');
    });
    expect(seen).toEqual(['Port scan', 'Port knocking', 'Port scan', 'Port knocking']);
    expect(screen.getByText('j kEnter/')).toBeDefined();
    press('Enter');
    expect(await screen.findByText('/incidents/inc-8')).toBeDefined();
  });

  it('are reached from the search with Enter, also when they are found only after it', async () => {
    await shown([row]);
    const search = screen.getByRole('searchbox');
    search.focus();
    fireEvent.change(search, { target: { value: 'port' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() => expect(here()).toMatch(/^Port scan/));
  });

  it('say how each ended, by whom, and how many alerts still came quietly; a title opens it', async () => {
    await shown([row]);
    const link = await screen.findByRole('link', { name: /Port scan/ });
    expect(link.getAttribute('href')).toBe('/incidents/inc-7');
    for (const words of ['WF-1007 · db-01', 'Aldermoor Bank', 'Benign positive', 'Ines Varga', '12'])
      expect(screen.getByText(words)).toBeDefined();
    expect(screen.queryByText('Show more')).toBeNull();
  });

  it('offer more while there is more', async () => {
    await shown([row], 'cursor');
    expect(await screen.findByText('Show more')).toBeDefined();
  });

  it('tell an empty record from a search that found nothing', async () => {
    await shown([]);
    expect(await screen.findByText('Nothing is closed yet.')).toBeDefined();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    expect(await screen.findByText('No closed incident matches.')).toBeDefined();
  });
});

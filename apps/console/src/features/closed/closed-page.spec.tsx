// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { served } from '../../testing/served.ts';
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
const shown = async (rows: readonly unknown[], next: string | null = null) => {
  served({ '/api/v1/incidents': { rows, next } });
  await drawRouted(<ClosedPage />);
};

describe('The closed incidents', () => {
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

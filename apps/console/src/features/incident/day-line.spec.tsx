// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { aPage, engineer } from '../../testing/pages.ts';
import { Timeline } from './timeline.tsx';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-17T12:00:00Z'), toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const note = (at: string, revision: number) => ({
  kind: 'confirmed' as const,
  revision,
  at,
  actor: { id: 'per-7', name: 'Tomas Lind' },
  params: {},
  text: null,
});

it('A timeline of several days names each day once; its rows carry the time alone', async () => {
  const timeline = [
    note('2026-11-15T11:02:03Z', 1),
    note('2026-11-15T12:03:04Z', 2),
    note('2026-11-17T10:04:05Z', 3),
    note('2026-11-17T11:05:06Z', 4),
  ];
  await draw(<Timeline page={aPage({ timeline })} me={engineer} />);
  expect(screen.getAllByText(/Nov 2026/).map(({ textContent }) => textContent)).toEqual([
    'Sun, 15 Nov 2026',
    'Tue, 17 Nov 2026',
  ]);
  expect(screen.getByText(/^\d\d:02:03$/)).toBeDefined();
  cleanup();
  await draw(<Timeline page={aPage({ timeline: timeline.slice(2) })} me={engineer} />);
  expect(screen.queryByText(/Nov 2026/)).toBeNull();
});

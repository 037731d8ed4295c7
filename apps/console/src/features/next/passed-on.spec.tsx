// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import type { TimelineEntry } from '@watchfloor/api-contract';
import { afterEach, describe, expect, it } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { aPage } from '../../testing/pages.ts';
import { PassedOn } from './passed-on.tsx';

afterEach(cleanup);
const passed = (kind: TimelineEntry['kind'], more: Partial<TimelineEntry>): TimelineEntry => ({
  kind,
  revision: 3,
  at: '2026-11-17T02:00:00.000Z',
  actor: { id: 'per-2', name: 'Pavel Dorn' },
  params: {},
  text: null,
  ...more,
});

describe('Whoever is given what somebody passed on', () => {
  it('reads the packet before they start', async () => {
    const params = { to: 'L2', checked: 'the proxy log', ruledOut: 'the network team' };
    const escalated = passed('escalated', { params, text: 'a stolen token' });
    await draw(<PassedOn page={aPage({ timeline: [escalated] })} />);
    expect(screen.getByRole('heading', { name: 'From Pavel Dorn' })).toBeDefined();
    for (const [part, words] of [
      ['Checked', 'the proxy log'],
      ['Ruled out', 'the network team'],
      ['Hypothesis', 'a stolen token'],
    ] as const) {
      expect(screen.getByText(part)).toBeDefined();
      expect(screen.getByText(words)).toBeDefined();
    }
  });

  it('reads why it was handed back, which is the latest word', async () => {
    const back = passed('handed-back', { params: { reason: 'first line can close it' } });
    await draw(<PassedOn page={aPage({ timeline: [passed('escalated', { text: 'older' }), back] })} />);
    expect(screen.getByText('first line can close it')).toBeDefined();
    expect(screen.queryByText('older')).toBeNull();
  });

  it('sees nothing of it when nobody had it before', async () => {
    await draw(<PassedOn page={aPage()} />);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import type { Score, Sentence } from '@watchfloor/api-contract';
import { afterEach, describe, expect, it } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { aPage } from '../../testing/pages.ts';
import { FactorBar } from './factor-bar.tsx';
import { FactorList } from './factor-list.tsx';

afterEach(cleanup);

const minute = 60_000;
const scored = (points: number, ...because: Sentence[]): Score => ({
  ...aPage().score,
  factors: [{ key: 'slaUsed', value: 54, weight: 5, points, because }],
});

describe('Why a score is what it is', () => {
  it('says how much of the target is used, and how fast that still rises', async () => {
    const params = { metric: 'analysis', usedMs: 21.6 * minute, targetMs: 40 * minute, pointEveryMs: 8 * minute };
    await draw(<FactorList score={scored(2.7, { code: 'sla-used', params })} />);
    expect(screen.getByText('21:36 of 40:00 for analysis, rising 1 point every 8 min')).toBeDefined();
  });

  it('counts the other scenarios on the same entity in words', async () => {
    await draw(<FactorList score={scored(2.7, { code: 'related', params: { scenarios: 1, fresh: 1 } })} />);
    expect(screen.getByText('1 other scenario on it within the hour, 1 new there')).toBeDefined();
  });

  it('shows the code of a reason it does not know', async () => {
    await draw(<FactorList score={scored(2.7, { code: 'moon-phase', params: {} })} />);
    expect(screen.getByText('moon-phase')).toBeDefined();
  });

  it('draws each factor as wide as its points', async () => {
    const { container } = await draw(<FactorBar score={scored(12.5)} />);
    expect(container.querySelector<HTMLElement>('i')?.style.inlineSize).toBe('12.5%');
  });
});

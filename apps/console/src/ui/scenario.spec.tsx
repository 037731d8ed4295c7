// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { FactsLane } from '../features/incident/facts-lane.tsx';
import { Known } from '../features/next/known.tsx';
import { drawRouted } from '../testing/draw-routed.tsx';
import { aPage } from '../testing/pages.ts';
import { aRow } from '../testing/rows.ts';

afterEach(cleanup);

const page = aPage({ row: aRow({ id: 'inc-1', title: 'Web shell written', scenario: 'suricata-2024897' }) });

describe('The scenario of an incident', () => {
  it.each([
    ['on its page', <FactsLane key="page" page={page} onAdd={null} />],
    ['on its offer', <Known key="offer" page={page} />],
  ])('is called by its name, the id of the rule stands behind it: %s', async (_, what) => {
    await drawRouted(what);
    const fact = (await screen.findByText('Scenario')).nextElementSibling;
    expect(fact?.textContent).toBe('Web shell written suricata-2024897');
  });
});

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { LaneRules } from './lane-rules.tsx';

const policy = {
  weights: { type: 30, source: 25, slaUsed: 5, customer: 15, confidence: 25 },
  zones: { red: 70, yellow: 40 },
  laneThreshold: 0.75,
  typeCriticality: { critical: 100, high: 75, medium: 45, low: 15 },
  defaultAssetCriticality: 40,
  rarityDays: 30,
};

afterEach(cleanup);

describe('What the policy page says of the lane', () => {
  it('is that it has its turn, and that the other hand-outs go to the highest score', async () => {
    await draw(<LaneRules policy={policy} turn={3} />);
    expect(
      screen.getByText(/One of every 3 hand-outs goes to the lane. The other 2 go to the highest score/),
    ).toBeDefined();
    const turns = screen.getByRole('list', { name: /one of 3 is the lane’s/ });
    expect([...turns.children].map(({ textContent }) => textContent)).toEqual([
      'score',
      'score',
      'lane',
      'score',
      'score',
      'lane',
    ]);
  });

  it('is from which share of a target on an incident stands in it', async () => {
    await draw(<LaneRules policy={{ ...policy, laneThreshold: 0.6 }} turn={3} />);
    expect(screen.getByText(/has used 60 % of its target/)).toBeDefined();
  });
});

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { aRow } from '../../testing/rows.ts';
import { Judgement } from './judgement.tsx';

afterEach(cleanup);

describe('The mark beside an incident’s number', () => {
  it('is the verdict once it is closed, and no more a suspicion', async () => {
    await draw(<Judgement page={{ row: aRow({ id: 'inc-1', state: 'closed' }), verdict: 'false positive' }} />);
    expect(screen.getByText('False positive')).toBeDefined();
    expect(screen.queryByText('suspected')).toBeNull();
  });

  it.each(['suspected', 'confirmed', 'refuted'] as const)('says %s while it is open', async (certainty) => {
    await draw(<Judgement page={{ row: aRow({ id: 'inc-1', certainty }), verdict: null }} />);
    expect(screen.getByText(certainty)).toBeDefined();
  });
});

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { draw } from '../../../testing/draw.tsx';
import { aPage, engineer } from '../../../testing/pages.ts';
import { HandBackDialog } from './hand-back-dialog.tsx';

afterEach(cleanup);
const drawn = (...cameFrom: ReturnType<typeof aPage>['cameFrom']) =>
  draw(<HandBackDialog page={aPage({ cameFrom })} me={engineer} onClose={() => undefined} />);

describe('Handing back', () => {
  it('goes to the one desk it came from, without a choice', async () => {
    await drawn('L1');
    expect(screen.getByRole('heading', { name: 'Hand it back to L1' })).toBeDefined();
    expect(screen.queryByLabelText('To')).toBeNull();
  });

  it('asks which one when it came by way of several, the nearest first, and offers no other', async () => {
    await drawn('L2', 'L1');
    const options = [...screen.getByLabelText<HTMLSelectElement>('To').options].map(({ value }) => value);
    expect(options).toEqual(['L2', 'L1']);
    expect(screen.getByRole('heading', { name: 'Hand it back to L2' })).toBeDefined();
  });
});

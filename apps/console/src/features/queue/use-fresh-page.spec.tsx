// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { aPage } from '../../testing/pages.ts';
import { aRow } from '../../testing/rows.ts';
import { useFreshPage } from './use-fresh-page.ts';

const row = aRow({ id: 'inc-1', revision: 7 });
const Score = ({ revision }: { readonly revision: number }) => (
  <p>{useFreshPage({ id: 'inc-1', revision }).page?.score.total}</p>
);

/** A server whose page has moved on by one revision and one point with each reading. */
const server = () => {
  let read = -1;
  vi.stubGlobal('fetch', async () => {
    read += 1;
    return new Response(
      JSON.stringify(aPage({ row, revision: 7 + read, score: { ...aPage().score, total: 50 + read } })),
    );
  });
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('A peek that stays open', () => {
  it('shows what happened meanwhile, once the row of the queue tells of it', async () => {
    server();
    await draw(<Score revision={8} />);
    expect(await screen.findByText('51')).toBeDefined();
  });

  it('is not read again while nothing has happened', async () => {
    server();
    await draw(<Score revision={7} />);
    expect(await screen.findByText('50')).toBeDefined();
  });
});
